package uz.itpark.web;

import com.mongodb.MongoClientSettings;

import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

/** A service has all of this by depending on the module. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, MongoAutoConfiguration.class})
@Import({ProblemAdvice.class, ProblemErrorController.class})
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json ->
                json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer databaseTimeouts() {
        return new DatabaseTimeouts();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer plainDocuments() {
        return settings ->
                settings.codecRegistry(
                        CodecRegistries.fromRegistries(
                                CodecRegistries.fromProviders(new PlainDocumentCodec.Provider()),
                                MongoClientSettings.getDefaultCodecRegistry()));
    }

    @Bean
    Handlers handlers(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new Handlers(mapping);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            Handlers handlers, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(handlers, problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(JsonMapper json) {
        return tomcat ->
                tomcat.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new ProblemValve(json)));
    }
}
