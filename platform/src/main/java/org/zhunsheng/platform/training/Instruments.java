package org.zhunsheng.platform.training;

/** How the module cites what it rests on. */
final class Instruments {

    static final String STUDY = "国发〔2010〕33号";
    static final String STUDY_FROM = "2010-10-10";

    private Instruments() {}
}
