package org.zhunsheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What others build on is listed in {@code engine/api.txt}, so that no change of it goes unseen.
 * {@code -Dzhunsheng.api.write=true} writes the list anew.
 */
@DisplayName("对外的类型和方法与清单一致")
class PublicSurfaceTest {

    @Test
    @DisplayName("engine/api.txt 列出每个对外的类型及其成员；有改动，先看是不是有意的，再更新清单")
    void theListIsWhatIsPublic() throws Exception {
        Path list = Path.of("api.txt");
        String surface = String.join("\n", surface()) + "\n";
        if (Boolean.getBoolean("zhunsheng.api.write")) Files.writeString(list, surface);
        assertThat(Files.readString(list))
                .as("更新清单：mvn -pl engine test -Dtest=PublicSurfaceTest -Dzhunsheng.api.write=true")
                .isEqualTo(surface);
    }

    private static List<String> surface() throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String path = classes.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".class") && !path.endsWith("package-info.class")) {
                    String name =
                            path.substring(0, path.length() - ".class".length()).replace('/', '.');
                    list(Class.forName(name, false, PublicSurfaceTest.class.getClassLoader()), lines);
                }
            }
        }
        return lines;
    }

    private static void list(Class<?> type, List<String> lines) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            if (!Modifier.isPublic(around.getModifiers())) return;
        }
        String kind = type.isEnum() ? "enum" : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
        lines.add((type.isSealed() ? "sealed " : "") + kind + " " + type.getName()
                + (type.isRecord() ? components(type) : ""));
        members(type).sorted().map(member -> "    " + member).forEach(lines::add);
    }

    private static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> simple(component.getGenericType()) + " " + component.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> isPublic(field.getModifiers()) && !field.isSynthetic())
                .map(PublicSurfaceTest::field);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isPublic(constructor.getModifiers()) && !type.isRecord())
                .map(PublicSurfaceTest::constructor);
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isPublic(method.getModifiers()) && !method.isSynthetic() && !isGiven(type, method))
                .map(PublicSurfaceTest::method);
        return Stream.of(fields, constructors, methods).flatMap(members -> members);
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** What every enum and record has, and the accessors of components, which are listed already. */
    private static boolean isGiven(Class<?> type, Method method) {
        String name = method.getName();
        boolean enumeration = type.isEnum() && (name.equals("values") || name.equals("valueOf"));
        boolean object = name.equals("equals") || name.equals("hashCode") || name.equals("toString");
        boolean accessor = type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(name::equals);
        return enumeration || object || accessor;
    }

    private static String field(Field field) {
        boolean constant = field.isEnumConstant();
        return constant
                ? field.getName()
                : still(field.getModifiers()) + simple(field.getGenericType()) + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return "new" + parameters(constructor);
    }

    private static String method(Method method) {
        return still(method.getModifiers()) + simple(method.getGenericReturnType()) + " " + method.getName()
                + parameters(method);
    }

    private static String still(int modifiers) {
        return Modifier.isStatic(modifiers) ? "static " : "";
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(PublicSurfaceTest::simple)
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getGenericParameterTypes())
                        .map(PublicSurfaceTest::simple)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    /** The type without the names of packages: java.util.List&lt;java.lang.String&gt; is List&lt;String&gt;. */
    private static String simple(Type type) {
        return type.getTypeName().replaceAll("\\b(?:[a-z]+\\.)+", "");
    }
}
