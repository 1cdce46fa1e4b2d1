package org.zhunsheng.demonstration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示范区与平台之间的墙")
class WallsTest {

    private static final String PLATFORM = "org.zhunsheng.platform.";

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhunsheng");

    @Test
    @DisplayName("平台、公文、引擎都不认识示范区")
    void nothingBelowKnowsTheDemonstration() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhunsheng.demonstration..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.zhunsheng.demonstration..")
                .check(all);
    }

    @Test
    @DisplayName("示范区只用平台的这几扇门：它是从人人走的门进来的")
    void itEntersByTheDoorsOfEverybody() {
        Set<String> rooms = new TreeSet<>();
        all.that(DescribedPredicate.describe(
                        "the demonstration's", one -> one.getPackageName().equals("org.zhunsheng.demonstration")))
                .forEach(one -> one.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String name = dependency.getTargetClass().getPackageName();
                    if (name.startsWith(PLATFORM)) rooms.add(name.substring(PLATFORM.length()));
                }));
        assertThat(rooms)
                .containsExactly(
                        "access", "calendar", "casefiles", "kernel", "ledger", "organs", "procedure", "reports");
    }
}
