package uz.itpark.messaging;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;

import java.time.Instant;
import java.time.LocalDate;

/** How events are read: records, days and instants without detours, all else as Jackson does. */
final class EventRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    EventRecords() {
        addDeserializer(LocalDate.class, new IsoDates.Days());
        addDeserializer(Instant.class, new IsoDates.Instants());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(
                new Deserializers.Base() {
                    @Override
                    public ValueDeserializer<?> findBeanDeserializer(
                            JavaType type,
                            DeserializationConfig config,
                            BeanDescription.Supplier description) {
                        return type.isRecordType()
                                ? new RecordReader(type.getRawClass())
                                : super.findBeanDeserializer(type, config, description);
                    }

                    @Override
                    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                        return type.isRecord();
                    }
                });
    }
}
