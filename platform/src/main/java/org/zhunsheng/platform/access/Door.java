package org.zhunsheng.platform.access;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The server's HTTP, with a limit of connections for each address and a way to shut one out. The server makes it by its name. */
public final class Door extends Http11NioProtocol {

    private final Bounded endpoint;

    /** Called by the server. */
    public Door() {
        this(new Bounded());
    }

    private Door(Bounded endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** So many connections of one address at once, at most; a proxy's are everybody's and so not counted here. */
    void allow(int connections) {
        endpoint.most = connections;
    }

    /** Closes the connection with this peer. */
    void shutOut(String address, int port) {
        for (SocketWrapperBase<NioChannel> connection : endpoint.getConnections())
            if (connection.getRemotePort() == port && address.equals(connection.getRemoteAddr())) connection.close();
    }

    private static final class Bounded extends NioEndpoint {

        private volatile int most = Integer.MAX_VALUE;

        /** Called for every connection that is accepted; false closes it. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            return !full(socket) && super.setSocketOptions(socket);
        }

        private boolean full(SocketChannel socket) {
            if (getConnections().size() < most) return false;
            String address = address(socket);
            long open = getConnections().stream()
                    .filter(connection -> Objects.equals(connection.getRemoteAddr(), address))
                    .count();
            return open >= most;
        }

        private static String address(SocketChannel socket) {
            try {
                SocketAddress peer = socket.getRemoteAddress();
                return peer instanceof InetSocketAddress known
                        ? Objects.requireNonNull(known.getAddress()).getHostAddress()
                        : "";
            } catch (IOException closed) {
                return "";
            }
        }
    }
}
