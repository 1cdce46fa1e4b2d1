package org.zhunsheng.platform.reminders;

import java.util.List;
import org.zhunsheng.platform.kernel.Person;

/** Who knows of something that people are to be told. */
public interface Tidings {

    /** What stands for this person now, and nothing that they may not see. */
    List<Tiding> of(Person person);
}
