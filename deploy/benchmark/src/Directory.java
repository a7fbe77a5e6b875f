import java.util.ArrayList;
import java.util.List;

/** Adds the offices and people of a bureau. */
final class Directory {

    private Directory() {}

    /** Gives the ids of the offices, in their order. */
    static List<String> addUnits(int bureau, Api planner) throws Exception {
        String root = planner.create("/units", "{\"name\":\"云州第%d区教育局\",\"kind\":\"bureau\"}".formatted(bureau));
        List<String> units = new ArrayList<>();
        for (String office : WorkPoints.OFFICES) {
            units.add(planner.create(
                    "/units", "{\"name\":\"%s\",\"kind\":\"office\",\"parentId\":\"%s\"}".formatted(office, root)));
        }
        return units;
    }

    /** @param subject whom the person signs in as, or null */
    static void addPerson(String name, String subject, String unit, Api planner) throws Exception {
        String login = subject == null ? "" : ",\"subject\":\"%s\"".formatted(subject);
        String person = planner.create("/people", "{\"name\":\"%s\"%s}".formatted(name, login));
        planner.create("/people/" + person + "/posts", "{\"unitId\":\"%s\",\"title\":\"科员\"}".formatted(unit));
    }
}
