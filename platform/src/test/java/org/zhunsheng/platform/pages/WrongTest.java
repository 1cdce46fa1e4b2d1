package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

@DisplayName("出错的页面说的是哪一种错")
class WrongTest {

    @Test
    @DisplayName("数据库连不上与存储已满各有各的说法，不混作系统出错")
    void theDatabaseAndTheDiskAreNamed() {
        assertThat(Wrong.of(new DataAccessException("", new SQLTransientConnectionException("timed out"))))
                .isEqualTo(Wrong.DATABASE);
        assertThat(Wrong.of(new DataAccessException("", new SQLException("closed", "08006"))))
                .isEqualTo(Wrong.DATABASE);
        assertThat(Wrong.of(new IllegalStateException(new SQLException("going down", "57P01"))))
                .isEqualTo(Wrong.DATABASE);
        assertThat(Wrong.of(new DataAccessException("", new SQLException("no room", "53100"))))
                .isEqualTo(Wrong.DISK);
        assertThat(Wrong.of(new IllegalStateException(new IOException("No space left on device"))))
                .isEqualTo(Wrong.DISK);
        assertThat(Wrong.of(new DataAccessException("", new SQLException("syntax", "42601"))))
                .isEqualTo(Wrong.BROKEN);
    }

    @Test
    @DisplayName("没有找到、无权、被人先改、文件太大、地址读不懂")
    void refusalsAreNamed() {
        assertThat(Wrong.of(new ResponseStatusException(HttpStatus.NOT_FOUND))).isEqualTo(Wrong.MISSING);
        assertThat(Wrong.of(new ResponseStatusException(HttpStatus.FORBIDDEN))).isEqualTo(Wrong.FORBIDDEN);
        assertThat(Wrong.of(new ResponseStatusException(HttpStatus.CONFLICT))).isEqualTo(Wrong.CHANGED);
        assertThat(Wrong.of(new MaxUploadSizeExceededException(1))).isEqualTo(Wrong.TOO_LARGE);
        assertThat(Wrong.of(new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                .isEqualTo(Wrong.ADDRESS);
        assertThat(Wrong.of(new NullPointerException())).isEqualTo(Wrong.BROKEN);
    }
}
