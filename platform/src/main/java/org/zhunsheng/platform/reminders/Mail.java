package org.zhunsheng.platform.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.access.Mailbox;
import org.zhunsheng.platform.access.Mailboxes;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Wording;

/**
 * Mail over the district's own server (SMTP), where its name is set: to each who has an address a plain one in their
 * language, with how much of which kind and where it is read.
 */
@Component
@EnableConfigurationProperties(Mail.Settings.class)
class Mail implements Road {

    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(10).toMillis());
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** How what is said to the server is kept from others. */
    enum Cover {
        /** From the first byte. */
        TLS,
        /** From the first command on. */
        STARTTLS,
        /** Not at all: to this machine only. */
        NONE
    }

    /**
     * @param host empty: no mail is sent
     * @param from the sender's address
     * @param link the platform's own address, as people open it
     */
    @ConfigurationProperties("zhunsheng.mail")
    record Settings(
            @DefaultValue("") String host,
            @DefaultValue("465") int port,
            @DefaultValue("TLS") Cover cover,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("") String link) {}

    private final @Nullable JavaMailSenderImpl sender;
    private final Settings settings;
    private final Mailboxes mailboxes;
    private final Wording wording;

    /** @throws IllegalArgumentException where a server is set and what it needs is not */
    Mail(Settings settings, Mailboxes mailboxes, Wording wording) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.wording = wording;
        this.sender = settings.host().isBlank() ? null : sender(settings);
    }

    private static JavaMailSenderImpl sender(Settings settings) {
        if (!settings.from().contains("@") || !settings.link().startsWith("http"))
            throw new IllegalArgumentException(
                    "zhunsheng.mail.from is the sender's address, and zhunsheng.mail.link the platform's own");
        if (settings.cover() == Cover.NONE && !THIS_MACHINE.contains(settings.host()))
            throw new IllegalArgumentException("zhunsheng.mail.cover is none only where the server is this machine");
        JavaMailSenderImpl made = new JavaMailSenderImpl();
        made.setHost(settings.host());
        made.setPort(settings.port());
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isBlank()) {
            made.setUsername(settings.user());
            made.setPassword(settings.password());
        }
        made.setJavaMailProperties(properties(settings));
        return made;
    }

    private static Properties properties(Settings settings) {
        Properties said = new Properties();
        for (String patience : List.of("connectiontimeout", "timeout", "writetimeout"))
            said.setProperty("mail.smtp." + patience, PATIENCE);
        said.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        said.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.cover()) {
            case TLS -> said.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                said.setProperty("mail.smtp.starttls.enable", "true");
                said.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> said.setProperty("mail.smtp.starttls.enable", "false");
        }
        return said;
    }

    @Override
    public Sort sort() {
        return Sort.MAIL;
    }

    @Override
    public boolean isSet() {
        return sender != null;
    }

    /** An address that the server refuses is passed over; where the server does not answer, the others wait. */
    @Override
    public Optional<String> tell(String id, Instant now, List<Unseen> people, Consumer<List<Unseen>> taken) {
        Map<String, Mailbox> boxes = mailboxes.all();
        String refused = "";
        for (Unseen person : people) {
            Mailbox box = boxes.get(person.person().account());
            if (box == null || person.all() == 0) continue;
            try {
                send(id, Today.dayOf(now), person, box);
                taken.accept(List.of(person));
            } catch (MailSendException failed) {
                if (!isAboutTheAddress(failed)) return Optional.of(why(failed));
                refused = why(failed);
            } catch (MailException | MessagingException failed) {
                return Optional.of(why(failed));
            }
        }
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
    }

    private static boolean isAboutTheAddress(MailSendException failed) {
        return failed.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
    }

    /** By its kind: a server's words may hold addresses. */
    private static String why(Exception failed) {
        Throwable deepest = failed instanceof MailSendException several
                ? several.getFailedMessages().values().stream().findFirst().orElse(failed)
                : failed;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return deepest.getClass().getSimpleName();
    }

    private void send(String id, LocalDate day, Unseen person, Mailbox box) throws MessagingException {
        JavaMailSenderImpl server = Objects.requireNonNull(sender);
        MimeMessage message =
                new Told(server, Reminders.digest(id + " " + person.person().account()) + "@zhunsheng");
        MimeMessageHelper written = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        written.setFrom(settings.from());
        written.setTo(box.address());
        message.setHeader("Auto-Submitted", "auto-generated");
        written.setSubject(
                box.language().say(() -> wording.say("reminders.mail.subject", String.valueOf(person.all()))));
        written.setText(box.language().say(() -> text(day, person)));
        server.send(message);
    }

    private String text(LocalDate day, Unseen person) {
        String counts = person.counts().entrySet().stream()
                .map(one -> wording.say(
                        "reminders.mail.count",
                        wording.say("reminders." + one.getKey()),
                        one.getValue().toString()))
                .collect(Collectors.joining("\n"));
        return wording.say("reminders.mail.head", person.person().name(), day.toString()) + "\n\n" + counts + "\n\n"
                + wording.say("reminders.mail.link", settings.link() + "/reminders") + "\n";
    }

    /** A mail that is the same one whenever it is sent again. */
    private static final class Told extends MimeMessage {

        private final String id;

        Told(JavaMailSenderImpl server, String id) {
            super(server.getSession());
            this.id = "<" + id + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
