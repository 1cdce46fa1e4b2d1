package org.zhunsheng.platform.access;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Gives the server its door, and the watch over what requests carry. */
@Component
class DoorSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Policy.Rate rate;

    DoorSettings(Policy policy) {
        this.rate = policy.rate();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(Door.class.getName());
        server.addConnectorCustomizers(connector -> {
            if (!(connector.getProtocolHandler() instanceof Door door))
                throw new IllegalStateException("another door: " + connector.getProtocolHandler());
            door.allow(rate.connections());
            server.addContextValves(new Bodies(door, rate));
        });
    }
}
