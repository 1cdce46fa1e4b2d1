package org.zhunsheng.platform.tampermark;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhunsheng.platform.kernel.OrganRegister;

/** The running platform's key. A keystore that can't be opened stops the start. */
@Configuration(proxyBeanMethods = false)
class TamperMarks {

    /** Who holds a key that is made before the district is there. */
    private static final String UNNAMED = "准绳平台";

    @Bean
    MachineKeys machineKeys(
            @Value("${zhunsheng.folder}") Path folder,
            @Value("${zhunsheng.mark.keystore:}") String file,
            @Value("${zhunsheng.mark.password:}") String password,
            @Value("${zhunsheng.secret:}") String secret,
            ObjectProvider<OrganRegister> organs)
            throws IOException {
        MachineKeys keys = MachineKeys.of(folder, file, password, secret, () -> holder(organs.getObject()));
        keys.known();
        return keys;
    }

    private static String holder(OrganRegister organs) {
        try {
            return organs.nameOf(organs.root());
        } catch (RuntimeException notFoundedYet) {
            return UNNAMED;
        }
    }
}
