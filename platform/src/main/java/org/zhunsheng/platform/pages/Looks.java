package org.zhunsheng.platform.pages;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Teaches the pages to look from one organ and one day. */
@Configuration(proxyBeanMethods = false)
class Looks implements WebMvcConfigurer {

    private final Viewpoints viewpoints;

    Looks(Viewpoints viewpoints, SpringTemplateEngine engine) {
        this.viewpoints = viewpoints;
        engine.setLinkBuilder(new Links());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewpoints);
    }
}
