/** What heads of Party and government answer for (第一责任人职责): reports, statements, work points, agenda, study of law. */
@NullMarked
package org.zhunsheng.platform.accountability;

import org.jspecify.annotations.NullMarked;
