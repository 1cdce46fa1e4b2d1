package org.zhunsheng.platform.services;

/** What the applicant said of the service (好差评). */
enum ServiceRating {
    VERY_SATISFIED,
    SATISFIED,
    FAIR,
    DISSATISFIED,
    VERY_DISSATISFIED
}
