package org.zhunsheng.platform.pages;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.zhunsheng.platform.ledger.Ledgers;

/** Teaches the pages to look from one organ and one day. */
@Configuration(proxyBeanMethods = false)
class Looks implements WebMvcConfigurer {

    private final Viewpoints viewpoints;

    Looks(Viewpoints viewpoints, SpringTemplateEngine engine, ObjectProvider<Ledgers> ledgers) {
        this.viewpoints = viewpoints;
        engine.setLinkBuilder(new Links(path -> path.startsWith("/")
                && ledgers.getObject().named(path.substring(1)).isPresent()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewpoints);
    }
}
