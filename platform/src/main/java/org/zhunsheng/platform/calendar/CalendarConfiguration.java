package org.zhunsheng.platform.calendar;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the two doors from the files and from what a district has set. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingDays workingDays(@Value("${zhunsheng.calendar.dir:}") String dir) {
        return dir.isBlank() ? WorkingDays.published() : WorkingDays.of(Notices.publishedAndIn(Path.of(dir)));
    }

    @Bean
    Deadlines deadlines(
            WorkingDays workingDays, Environment environment, @Value("${zhunsheng.calendar.soon:3}") int soon) {
        Map<String, String> settings = Binder.get(environment)
                .bind("zhunsheng.deadlines", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of);
        return new Deadlines(workingDays, DeclaredDeadlines.read(DeclaredDeadlines.onClasspath(), settings), soon);
    }
}
