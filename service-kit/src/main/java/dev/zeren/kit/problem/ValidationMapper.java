package dev.zeren.kit.problem;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Broken Bean Validation constraints: 400 when they stand on a parameter, 422 when they stand in the body. */
@ApplicationScoped
public class ValidationMapper {

    private final Problems problems;

    ValidationMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure) {
        List<Fault> faults = new ArrayList<>();
        boolean inParameter = false;
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            Place place = placeOf(violation);
            inParameter |= place == Place.PARAMETER;
            String code = kebab(violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName());
            String words = violation.getMessage();
            faults.add(new Fault(pointer(violation, place), code, new Text(words, words)));
        }
        faults.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::code));
        return problems.respond(inParameter ? CommonProblem.INVALID_PARAMETER : CommonProblem.INVALID_BODY, faults);
    }

    /** Where a constraint stands: on a parameter of the address or a header, on a part of a form, in a JSON body. */
    private enum Place {
        PARAMETER,
        FORM,
        BODY
    }

    private static String pointer(ConstraintViolation<?> violation, Place place) {
        StringBuilder pointer = new StringBuilder();
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (isNamed(node, place)) {
                pointer.append('/').append(RequestMappers.escape(node.getName()));
                last = node.getName();
            }
        }
        return place == Place.BODY ? pointer.toString() : last;
    }

    private static boolean isNamed(Path.Node node, Place place) {
        boolean counts = switch (node.getKind()) {
            case PROPERTY, CONTAINER_ELEMENT -> true;
            // The body itself is a parameter of the method; a client does not know its name.
            case PARAMETER -> place != Place.BODY;
            default -> false;
        };
        return counts && node.getName() != null && !node.getName().startsWith("<");
    }

    private static Place placeOf(ConstraintViolation<?> violation) {
        Method method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                Class<?>[] types =
                        node.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
                method = method(violation.getRootBeanClass(), node.getName(), types);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                return placeOf(
                        method.getParameters()[node.as(Path.ParameterNode.class).getParameterIndex()]);
            }
        }
        return Place.BODY;
    }

    private static Method method(Class<?> type, String name, Class<?>[] parameters) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && !method.isSynthetic()
                        && Arrays.equals(method.getParameterTypes(), parameters)
                        && !c.getSimpleName().contains("_Subclass")) {
                    return method;
                }
            }
        }
        return null;
    }

    private static Place placeOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(RestForm.class)) {
            return Place.FORM;
        }
        boolean inAddressOrHeader = parameter.isAnnotationPresent(QueryParam.class)
                || parameter.isAnnotationPresent(PathParam.class)
                || parameter.isAnnotationPresent(HeaderParam.class)
                || parameter.isAnnotationPresent(BeanParam.class);
        return inAddressOrHeader ? Place.PARAMETER : Place.BODY;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
