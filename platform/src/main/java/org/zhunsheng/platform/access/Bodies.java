package org.zhunsheng.platform.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what requests carry while it arrives. Each body that is awaited holds one of the server's threads: an address has
 * so many at once at most, and one that comes too slowly is shut out, so that others are answered.
 */
final class Bodies extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);
    private static final long MILLIS = 1_000;
    private static final int SOME = 1 << 13;

    private final Door door;
    private final Policy.Rate rate;
    private final Set<Arriving> arriving = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile boolean watching = true;

    Bodies(Door door, Policy.Rate rate) {
        super(true);
        this.door = door;
        this.rate = rate;
        Thread.ofVirtual().name("bodies").start(this::watch);
    }

    /** A request whose body is awaited, by the thread that answers it. */
    private record Arriving(
            org.apache.coyote.Request request, String peer, int port, String address, long since, Thread thread) {

        boolean whole() {
            var read = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        /** Its thread waits for more of it, and for nothing else. */
        boolean awaited() {
            return Arrays.stream(thread.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("doRead")
                            && frame.getClassName().equals(org.apache.coyote.Request.class.getName()));
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request carried = request.getCoyoteRequest();
        boolean empty = carried.getContentLengthLong() == 0
                || (carried.getContentLengthLong() < 0 && carried.getHeader("transfer-encoding") == null);
        if (empty) {
            getNext().invoke(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        if (byAddress.merge(address, 1, Integer::sum) > rate.bodies()) {
            leave(address);
            refuse(carried, response);
            return;
        }
        var here = new Arriving(
                carried,
                request.getPeerAddr(),
                request.getRemotePort(),
                address,
                System.currentTimeMillis(),
                Thread.currentThread());
        arriving.add(here);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) hearOut(carried);
        } finally {
            arriving.remove(here);
            leave(address);
        }
    }

    private void leave(String address) {
        byAddress.computeIfPresent(address, (of, number) -> number == 1 ? null : number - 1);
    }

    private void refuse(org.apache.coyote.Request carried, Response response) {
        carried.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setStatus(429);
        response.setHeader("Retry-After", String.valueOf(rate.bodySeconds()));
        response.setHeader("Connection", "close");
        LOG.warn("an address sends more than {} bodies at once", rate.bodies());
    }

    /** What nobody read of the body, while it is still watched: a browser listens to the answer only once it has sent all. */
    private static void hearOut(org.apache.coyote.Request carried) {
        var nowhere = new Nowhere();
        try {
            while (carried.doRead(nowhere) >= 0) nowhere.forget();
        } catch (IOException gone) {
            LOG.debug("a body ended early", gone);
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        void forget() {
            buffer = ByteBuffer.allocate(0);
        }

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            if (buffer.capacity() < size) buffer = ByteBuffer.allocate(Math.max(size, SOME));
        }
    }

    private void watch() {
        while (watching) {
            long now = System.currentTimeMillis();
            for (Arriving body : arriving) if (slow(body, now)) shutOut(body);
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private boolean slow(Arriving body, long now) {
        long millis = now - body.since();
        return millis > rate.bodySeconds() * MILLIS
                && body.request().getBytesRead() * MILLIS < millis * rate.bodyBytesPerSecond()
                && !body.whole()
                && body.awaited();
    }

    private void shutOut(Arriving body) {
        LOG.warn("a body from {} came too slowly and is shut out", body.address());
        door.shutOut(body.peer(), body.port());
        // it waits on the connection, and would until its time is over
        body.thread().interrupt();
    }

    @Override
    protected void stopInternal() throws org.apache.catalina.LifecycleException {
        watching = false;
        super.stopInternal();
    }
}
