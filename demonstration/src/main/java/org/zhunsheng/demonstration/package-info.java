/** The demonstration district (示范区): invented organs, people and cases that enter through the doors every user has. */
@NullMarked
package org.zhunsheng.demonstration;

import org.jspecify.annotations.NullMarked;
