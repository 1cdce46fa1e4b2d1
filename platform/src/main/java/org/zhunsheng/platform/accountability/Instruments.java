package org.zhunsheng.platform.accountability;

/** How the module cites what it rests on. */
final class Instruments {

    static final String DUTIES = "党政主要负责人履行推进法治建设第一责任人职责规定";
    static final String DUTIES_FROM = "2016-11-30";

    static final String INSPECTION = "法治政府建设与责任落实督察工作规定";
    static final String INSPECTION_FROM = "2019-04-15";

    static final String STUDY = "国发〔2010〕33号";
    static final String STUDY_FROM = "2010-10-10";

    static final String SUPERVISION = "政府督查工作条例";
    static final String SUPERVISION_FROM = "2021-02-01";

    private Instruments() {}
}
