import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented annual work points in the form of seeds/yanzhou-work-points-2022.txt, of any number of tasks. */
final class WorkPoints {

    static final List<String> OFFICES = words("""
            办公室 党建科 监察室 人事科 计财科 基教科 学前教育科 职教科 体卫艺科 安监科 督导室 招生办 许可服务科 基建科
            教研室 电教站 宣传信息中心 学生资助中心 后勤服务中心 教育发展中心 法规科 审计科 信访科 民办教育科 成人教育科
            语言文字办 教师培训中心 心理健康中心 劳动教育中心 装备中心 档案室 工会 团委 妇委会 老干部科 保卫科 国际交流科
            特殊教育中心 家庭教育中心 青少年活动中心""");

    private static final List<String> SURNAMES = words("沈 陆 韩 温 乔 岑 裴 阮 纪 顾 程 邵 傅 秦 戚 柏 卫 姜 陶 滕");
    private static final List<String> GIVEN = words("砚秋 知夏 松柏 若川 望舒 向阳 青禾 云舟 一帆 明远 思齐 静姝");
    private static final List<String> HEADINGS = words("""
            夯实基层党建基础 深化清廉学校建设 改善学校办学条件 增加普惠性学前教育学位 推动普通高中特色发展 促进职业教育产教融合
            抓实学生体质健康 规范办学行为 提升教研支撑能力 深化教育评价改革 优化教师补充交流机制 加强师德师风建设
            健全教师培养体系 强化教育经费保障 推进平安校园建设 加强学校后勤管理 做好信访维稳工作 加强宣传和家校协同
            发挥教育督导作用 推进教育数字化""");
    private static final List<String> SENTENCES = words("""
            严格落实责任制，明确时间表和路线图，每季度开展一次专项排查，做到底数清、情况明、处置快。
            按时序推进项目选址和前期手续，对学校的教室照明和取暖设施进行更新，确保工程质量、进度和安全。
            健全区域教研、联片教研和校本教研三级网络，遴选推广一批优秀教学案例，切实服务一线教学。
            完善区、校两级联赛机制，加强近视、肥胖和脊柱弯曲异常防控，定期开展健康监测，做好传染病防控。
            树立工作实绩导向，突出发展增量和群众满意度，指导学校完善绩效工资分配办法，向教学一线倾斜。
            推进城乡校长教师交流轮岗，交流比例不低于符合条件教师的一成，优秀骨干教师占交流总数的两成以上。
            开展消防、危化品、建筑安全隐患大排查大整治，健全校园周边综合治理联动机制，坚决遏制重特大事故。
            畅通群众诉求表达渠道，健全信访事项首办负责、限时办结和回访制度，每月研判一次矛盾隐患。""");
    // What the reader of targets and dates has to do in a real document.
    private static final List<String> TARGETS = words("""
            全区新增普惠性学前教育学位1200个，普惠率达到92%以上。 9月底前完成8所学校的教室照明改造，合格率达到100%。
            年内培训教师600人次，市级以上骨干教师比上年增长10%。 每季度召开一次联席会议，6月底前通报一次进展。""");
    private static final String SECTION_LABELS = "一二三四五六";
    private static final int SENTENCES_PER_TASK = 3;

    private WorkPoints() {}

    /** The names of a bureau's sixty people, all different. */
    static List<String> people(int bureau) {
        return IntStream.range(0, 60)
                .mapToObj(i -> SURNAMES.get((i + bureau) % SURNAMES.size())
                        + GIVEN.get((i / SURNAMES.size() + i + bureau) % GIVEN.size()))
                .toList();
    }

    /**
     * The text of a plan.
     *
     * @param leaders who may lead a task; each is led by one or two
     */
    static String text(String title, int tasks, List<String> leaders, Random random) {
        return text(title, tasks, leaders, random, false);
    }

    /** As {@link #text}, with a target or a date in every task, as the work points of a district have them. */
    static String detailed(String title, int tasks, List<String> leaders, Random random) {
        return text(title, tasks, leaders, random, true);
    }

    private static String text(String title, int tasks, List<String> leaders, Random random, boolean targets) {
        int perSection = (tasks + SECTION_LABELS.length() - 1) / SECTION_LABELS.length();
        StringBuilder text = new StringBuilder(title).append("\n全区教育工作总体要求是：坚持稳中求进，办好家门口的每一所学校。\n");
        for (int task = 0; task < tasks; task++) {
            if (task % perSection == 0) {
                text.append(SECTION_LABELS.charAt(task / perSection)).append("、提升教育发展水平\n");
            }
            appendTask(text, task, leaders, random, targets);
        }
        return text.append(LocalDate.now().getYear()).append("年3月6日\n").toString();
    }

    private static void appendTask(
            StringBuilder text, int task, List<String> leaders, Random random, boolean targets) {
        text.append(task + 1)
                .append(".")
                .append(HEADINGS.get(task % HEADINGS.size()))
                .append("。");
        for (int sentence = 0; sentence < SENTENCES_PER_TASK; sentence++) {
            text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        if (targets) {
            text.append(TARGETS.get(task % TARGETS.size()));
        }
        text.append("（牵头领导：").append(some(leaders, task, random.nextInt(2), random));
        text.append("；责任科室：")
                .append(some(OFFICES, task, random.nextInt(3), random))
                .append("）\n");
    }

    private static String some(List<String> names, int first, int more, Random random) {
        return IntStream.concat(IntStream.of(first), random.ints(more, 0, names.size()))
                .mapToObj(i -> names.get(i % names.size()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
