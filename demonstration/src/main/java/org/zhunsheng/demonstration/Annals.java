package org.zhunsheng.demonstration;

/** One part of the district's past (往事): what was sent to some ledgers, and when. */
interface Annals {

    void write(Desk desk);
}
