package uz.itpark.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

import uz.itpark.contracts.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the listeners when their topics are ready: a consumer of a topic that is not there yet
 * would learn of it minutes later.
 */
class ListenerStarter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ListenerStarter.class);

    private final List<Subscription> subscriptions;
    private final TopicProvisioner provisioner;
    private final KafkaListenerEndpointRegistry listeners;
    private volatile boolean running;

    ListenerStarter(
            List<Subscription> subscriptions,
            TopicProvisioner provisioner,
            KafkaListenerEndpointRegistry listeners) {
        this.subscriptions = subscriptions;
        this.provisioner = provisioner;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        running = true;
        if (!subscriptions.isEmpty()) {
            Thread.ofVirtual().name("listener-starter").start(this::startWhenReady);
        }
    }

    private void startWhenReady() {
        while (running) {
            try {
                provisioner.ensure(topics());
                listeners.getListenerContainers().forEach(container -> container.start());
                return;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                log.warn("the broker is away, listening waits: {}", e.toString());
                if (!rest()) {
                    return;
                }
            }
        }
    }

    private List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            for (Topic<?> topic : subscription.topics()) {
                topics.add(TopicProvisioner.newTopic(topic));
                topics.add(
                        TopicProvisioner.newTopic(
                                EventReader.deadLetters(topic.name()),
                                topic.partitions(),
                                Map.of()));
            }
        }
        return topics;
    }

    private static boolean rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
