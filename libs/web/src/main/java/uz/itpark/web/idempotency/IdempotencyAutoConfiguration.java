package uz.itpark.web.idempotency;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uz.itpark.web.Handlers;
import uz.itpark.web.ProblemWriter;

import java.time.Clock;
import java.util.List;

/** Idempotency keys for services that have a database. */
@AutoConfiguration(
        after = DataMongoAutoConfiguration.class,
        afterName = "uz.itpark.web.WebAutoConfiguration")
@ConditionalOnBean(MongoOperations.class)
class IdempotencyAutoConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ChangeId.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ChangeIdResolver());
    }

    @Bean
    IdempotencyKeys idempotencyKeys(MongoOperations mongo, Clock clock) {
        return new IdempotencyKeys(mongo, clock);
    }

    @Bean
    ApplicationRunner idempotencyIndexes(IdempotencyKeys keys) {
        return arguments -> keys.createIndexes();
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            Handlers handlers, IdempotencyKeys keys, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(handlers, keys, problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }
}
