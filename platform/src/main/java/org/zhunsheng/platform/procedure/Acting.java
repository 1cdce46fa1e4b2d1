package org.zhunsheng.platform.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.procedure.Deed.Verb;
import org.zhunsheng.platform.procedure.Standing.Obstacle;

/** Who may do what about a matter (办理权限): nobody acts on what isn't theirs. It fails closed, and asks of both names. */
final class Acting {

    private final Offices offices;
    private final Deadlines deadlines;

    Acting(Offices offices, Deadlines deadlines) {
        this.offices = offices;
        this.deadlines = deadlines;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** The first deed of a matter; null where it can be. */
    @Nullable
    Refusal begins(Procedure procedure, Deed first) {
        Step begins = procedure.begins();
        if (first.verb() != Verb.DO || !first.step().equals(begins.id())) return Refusal.of("begin");
        Refusal wrong = wrongColumns(begins, first);
        if (wrong != null) return wrong;
        Standing standing = new Standing(procedure, List.of(first), first.on());
        return notTheirs(begins, "", standing, first);
    }

    /**
     * What is in the way of a deed; null where nothing is.
     *
     * @param seen how many deeds the course had when the person looked at it
     */
    @Nullable
    Refusal inTheWay(Course course, int seen, Deed deed) {
        Procedure procedure = course.procedure();
        Step step = procedure.find(deed.step()).orElse(null);
        Step doing = deed.verb() == Verb.RETURN ? procedure.find(deed.from()).orElse(null) : step;
        if (step == null || doing == null) return Refusal.of("noStep");
        if (course.deeds().getLast().on().isAfter(deed.on())) return Refusal.of("earlier");
        Standing standing = course.standing(deed.on(), deadlines);
        if (standing.ended()) return Refusal.of("ended");
        if (deed.verb() == Verb.URGE) return notUrged(step, standing, deed);
        String share = share(standing, doing, deed);
        if (share == null) return Refusal.of("noShare", deed.member());
        Refusal notTheirs = notTheirs(doing, share, standing, deed);
        if (notTheirs != null) return notTheirs;
        String taker = taker(standing, doing, share, deed.on());
        if (taker != null && !taker.equals(deed.inNameOf()) && !others(deed.verb())) return Refusal.of("taken", taker);
        Deed since = changedSince(course, seen, doing, share);
        if (since != null) return Refusal.of("changed", procedure.step(since.step()), since.by());
        return switch (deed.verb()) {
            case DO -> cannotBeDone(step, share, standing, deed);
            case REGISTER -> cannotBeRegistered(step, share, standing, deed);
            case CONFIRM -> cannotBeConfirmed(step, share, standing, deed);
            case TAKE -> taker != null || !standing.turn(step) ? Refusal.of("nothingToTake") : null;
            case HAND_ON -> cannotBeHandedOn(step, share, standing, deed);
            case RETURN -> cannotBeReturned(step, doing, standing, deed);
            case WITHDRAW -> cannotBeWithdrawn(step, standing, deed);
            case URGE, TAKE_OVER, SEE, CLOSE -> Refusal.of("noStep");
        };
    }

    /** Which share of the step they act for: the one they name; for a return, which names another step's, one that is theirs. */
    private @Nullable String share(Standing standing, Step doing, Deed deed) {
        List<String> shares = standing.members(doing);
        if (deed.verb() != Verb.RETURN) return shares.contains(deed.member()) ? deed.member() : null;
        return shares.stream()
                .filter(share -> notTheirs(doing, share, standing, deed) == null)
                .findFirst()
                .orElse(shares.isEmpty() ? null : shares.getFirst());
    }

    /** The office for which a deed about the step is done; null where nothing names one. */
    @Nullable
    OrganCode office(Standing standing, Step doing, Deed deed) {
        String share = share(standing, doing, deed);
        return share == null ? null : office(standing, doing, share, deed.on());
    }

    /** What somebody else than the one who has it in hand may do. */
    private static boolean others(Verb verb) {
        return verb == Verb.WITHDRAW || verb == Verb.REGISTER || verb == Verb.CONFIRM;
    }

    /** What was done about the step, or before it, after the person had read. */
    private static @Nullable Deed changedSince(Course course, int seen, Step doing, String share) {
        for (Deed since : course.deeds()
                .subList(Math.min(seen, course.deeds().size()), course.deeds().size())) {
            boolean same = since.step().equals(doing.id()) && since.member().equals(share);
            if ((same || doing.before().contains(since.step())) && !since.says()) return since;
        }
        return null;
    }

    private @Nullable Refusal notTheirs(Step step, String share, Standing standing, Deed deed) {
        return others(deed.verb()) && deed.verb() != Verb.WITHDRAW
                ? notOfTheOffice(step, share, standing, deed)
                : may(deed.by(), deed.inNameOf(), step, share, standing, deed.on());
    }

    /** What was signed on paper is entered, and checked, by the clerks of the signer's office. */
    private @Nullable Refusal notOfTheOffice(Step step, String share, Standing standing, Deed deed) {
        OrganCode office = office(standing, step, share, deed.on());
        if (office == null) return Refusal.of("noOffice");
        return offices.names(deed.by(), office, Right.WRITE, deed.on()).contains(deed.inNameOf())
                ? null
                : Refusal.of("notTheirs", office);
    }

    /** Null where the account may, in that name. */
    @Nullable
    Refusal may(String account, String inNameOf, Step step, String share, Standing standing, LocalDate day) {
        OrganCode office = office(standing, step, share, day);
        if (office == null) return Refusal.of("noOffice");
        if (!offices.names(account, office, standing.procedure().part(step).right(), day)
                .contains(inNameOf)) return Refusal.of("notTheirs", office);
        Set<String> strangers = standing.hands(strangers(standing.procedure(), step));
        if (strangers.contains(account) || strangers.contains(inNameOf)) return Refusal.of("ownWork");
        return judgesItself(standing, step, office, day) ? Refusal.of("ownOrgan") : null;
    }

    /** Steps whose hands may not do this one: those it names, and those that name it. */
    private static Set<String> strangers(Procedure procedure, Step step) {
        Set<String> strangers = new TreeSet<>(step.not());
        for (Step other : procedure.steps()) if (other.not().contains(step.id())) strangers.add(other.id());
        return strangers;
    }

    private @Nullable Refusal cannotBeDone(Step step, String share, Standing standing, Deed deed) {
        Refusal notYet = notYet(step, share, standing);
        if (notYet == null && standing.byFigures(step)) return Refusal.of("byFigures", step);
        return notYet == null ? wrongColumns(step, deed) : notYet;
    }

    /** Null where only columns and gates can still be in the way. */
    @Nullable
    Refusal notYet(Step step, String share, Standing standing) {
        if (!standing.turn(step)) return notItsTurn(step, standing);
        List<Obstacle> missing = standing.missing(step, deadlines);
        if (!missing.isEmpty()) return said(missing.getFirst());
        return step.each() != null && !step.rounds() && standing.answered(step, share)
                ? Refusal.of("done", step)
                : null;
    }

    private Refusal notItsTurn(Step step, Standing standing) {
        if (standing.applies(step) == Standing.Applies.NO) return Refusal.of("needless", step);
        return standing.missing(step, deadlines).stream()
                .findFirst()
                .filter(missing -> missing instanceof Obstacle.Earlier || missing instanceof Obstacle.Linked)
                .map(Acting::said)
                .orElseGet(() -> Refusal.of("done", step));
    }

    static Refusal said(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Earlier earlier -> Refusal.of("before", earlier.step());
            case Obstacle.Linked linked -> Refusal.of("linked", linked.step());
            case Obstacle.Empty empty -> Refusal.of("empty", empty.column());
            case Obstacle.TooSoon soon ->
                soon.day() == null ? Refusal.of("soonestUnknown") : Refusal.of("soonest", soon.day());
            case Obstacle.OftenEnough often -> Refusal.of("often", (long) often.times());
        };
    }

    private static @Nullable Refusal wrongColumns(Step step, Deed deed) {
        for (String column : deed.columns().keySet())
            if (!step.fills().contains(column) && !step.sets().containsKey(column))
                return Refusal.of("notItsColumn", column);
        for (String column : step.required())
            if (!deed.columns().containsKey(column)) return Refusal.of("empty", column);
        return null;
    }

    private @Nullable Refusal cannotBeRegistered(Step step, String share, Standing standing, Deed deed) {
        if (deed.why().isBlank() || deed.to().isBlank()) return Refusal.of("paperUnsaid");
        if (step.opens() != null) return Refusal.of("notOnPaper", step);
        if (standing.registered(step, share) != null) return Refusal.of("waitsForCheck");
        Refusal signer = may(deed.to(), deed.to(), step, share, standing, deed.on());
        return signer == null ? cannotBeDone(step, share, standing, deed) : signer;
    }

    private @Nullable Refusal cannotBeConfirmed(Step step, String share, Standing standing, Deed deed) {
        Deed registered = standing.registered(step, share);
        if (registered == null) return Refusal.of("nothingToConfirm");
        List<String> concerned = List.of(registered.by(), registered.inNameOf(), registered.to());
        if (concerned.contains(deed.by()) || concerned.contains(deed.inNameOf())) return Refusal.of("ownWork");
        return notYet(step, share, standing);
    }

    private @Nullable Refusal cannotBeHandedOn(Step step, String share, Standing standing, Deed deed) {
        if (!standing.turn(step)) return Refusal.of("nothingToTake");
        return may(deed.to(), deed.to(), step, share, standing, deed.on());
    }

    /** A gate that is shut stops the doing, never the way back. */
    private static @Nullable Refusal cannotBeReturned(Step step, Step from, Standing standing, Deed deed) {
        if (deed.why().isBlank()) return Refusal.of("reason");
        if (!standing.turn(from)) return Refusal.of("nothingToReturn");
        boolean there = from.before().contains(step.id()) && step.ordinal() > 0;
        boolean done = deed.member().isEmpty()
                ? standing.done(step)
                : step.each() != null && standing.answered(step, deed.member());
        return there && done ? null : Refusal.of("nothingToReturn");
    }

    private static @Nullable Refusal cannotBeWithdrawn(Step step, Standing standing, Deed deed) {
        int doneAt = standing.doneAt(step, deed.member());
        if (doneAt <= 0 || standing.course().get(doneAt).verb() != Verb.DO) return Refusal.of("nothingToWithdraw");
        Deed done = standing.course().get(doneAt);
        if (done.by().equals(Deed.NOBODY) || done.isOfTheHouse()) return Refusal.of("nothingToWithdraw");
        if (!done.to().isEmpty()) return Refusal.of("opened", step);
        for (Deed later :
                standing.course().subList(doneAt + 1, standing.course().size()))
            if (!later.says() && goesOnFrom(step, standing.procedure().step(later.step()))) return Refusal.of("goneOn");
        return null;
    }

    private static boolean goesOnFrom(Step step, Step later) {
        return later.equals(step)
                || later.before().contains(step.id())
                || step.owes().contains(later.id());
    }

    private @Nullable Refusal notUrged(Step step, Standing standing, Deed deed) {
        if (!standing.owed(step)) return Refusal.of("nothingToUrge");
        // who leads is asked, never urged
        if (standing.procedure().part(step).right() == Right.SIGN) return Refusal.of("upwards");
        return takesPart(standing, deed) ? null : Refusal.of("notTheirs", deed.organ());
    }

    /** Has a part in the matter, whichever, in the name that they give. */
    boolean takesPart(Standing standing, Deed deed) {
        for (Step step : standing.procedure().steps())
            for (String member : standing.members(step)) {
                OrganCode office = office(standing, step, member, deed.on());
                Right right = standing.procedure().part(step).right();
                if (office != null
                        && offices.names(deed.by(), office, right, deed.on()).contains(deed.inNameOf())) return true;
            }
        return false;
    }

    /** The office that holds the share that day; null while nothing names it. */
    @Nullable
    OrganCode office(Standing standing, Step step, String member, LocalDate day) {
        OrganCode named = standing.office(step, member, offices);
        if (named == null) return null;
        OrganCode office = offices.present(named, day);
        Part.Fixed instead = standing.procedure().part(step).instead();
        return instead != null && judgesItself(standing, step, office, day)
                ? offices.present(offices.fixed(instead), day)
                : office;
    }

    /** The office did what an office may not judge of itself. */
    private boolean judgesItself(Standing standing, Step step, OrganCode office, LocalDate day) {
        return standing.organs(step.notOrgan()).stream()
                .anyMatch(organ -> offices.present(organ, day).equals(office));
    }

    /** Whoever took it, as long as they sit there and may. */
    @Nullable
    String taker(Standing standing, Step step, String member, LocalDate day) {
        String taker = standing.taker(step, member);
        return taker == null || may(taker, taker, step, member, standing, day) != null ? null : taker;
    }

    /** What the matter owes that day, each share with the office that holds it. */
    List<Duty> duties(Standing standing, LocalDate day) {
        List<Duty> duties = new ArrayList<>();
        for (Step step : standing.procedure().steps()) {
            if (!standing.owed(step)) continue;
            for (String member : standing.members(step)) {
                if (step.each() != null && standing.answered(step, member)) continue;
                duties.add(duty(standing, step, member, day));
            }
        }
        return duties;
    }

    private Duty duty(Standing standing, Step step, String member, LocalDate day) {
        OrganCode named = office(standing, step, member, day);
        // nobody has named the office yet: it lies with the one that began
        OrganCode office =
                named == null ? offices.present(standing.course().getFirst().organ(), day) : named;
        boolean turn = standing.turn(step);
        return new Duty(
                step.id(),
                member,
                office,
                standing.procedure().part(step).right(),
                taker(standing, step, member, day),
                standing.since(step),
                standing.due(step, deadlines),
                turn,
                standing.again(step),
                named == null ? turn : nobodyLeft(standing, step, member, office, day));
    }

    private boolean nobodyLeft(Standing standing, Step step, String member, OrganCode office, LocalDate day) {
        Right right = standing.procedure().part(step).right();
        return offices.staff(office, right, day).stream()
                .noneMatch(account -> offices.names(account, office, right, day).stream()
                        .anyMatch(name -> may(account, name, step, member, standing, day) == null));
    }
}
