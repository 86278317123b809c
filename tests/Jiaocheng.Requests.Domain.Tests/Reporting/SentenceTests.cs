using Jiaocheng.Requests.Domain.Cases;
using Jiaocheng.Requests.Domain.Reporting;

namespace Jiaocheng.Requests.Domain.Tests.Reporting;

/// <summary>Sentences as offices write them, against one table: 20 new, 3 carried over, 21 answered, 2 carried on.</summary>
public class SentenceTests
{
    public static TheoryData<string> True =>
    [
        "2022年共收到政府信息公开申请20件（含网上申请12件、信函申请8件），上年结转3件，本年办结21件，按时办结率100%。",
        "本年度收到公民、法人和其他组织政府信息公开申请20件，均按期答复。",
        "全年制发公文120件，其中主动公开80件，依申请公开30件，不予公开10件。",
        "全年办理依申请公开21件，其中予以公开8件（自然人7件，法人或其他组织1件），部分公开4件。",
        "受理政府信息公开申请20件，告知补正5件，延期答复4件，结转下年度2件。",
        "共收到依申请公开20件，其中18件已答复，2件转入下年办理。",
        "收到政府信息公开申请20件，比去年同期增加8件，增长66.7%。",
        "2022年收到申请20件，2021年收到申请15件。",
        "受理政府信息公开申请二十件，不予公开5件，因信息不存在无法提供3件。",
        "办理上年度结转申请3件，新增申请20件，2022年结转至2023年办理2件。",
        "共收到申请20件，其中县政府办公室收到5件，县自然资源局受理15件。",
        "依申请公开办理中，处理县长信箱来信120件，回复网民留言35件。",
        "共答复申请21件，涉及征地补偿的12件，占57.1%。",
        "全县共受理依申请公开23件（含上年结转3件），申请人均为自然人的说法不准确，其中自然人17件，法人或其他组织6件。",
        "政府信息公开申请由各部门分别办理，县政府本级受理政府信息公开申请4件。",
        "没有发生因答复不当引起的行政复议。",
        "因政府信息公开被申请行政复议3件（维持2件），行政诉讼2件，其中复议后起诉1件。",
        "政府信息公开行政复议、行政诉讼案件共5件。",
        "行政复议被纠错0件，行政诉讼败诉0件。",
        "申请人主动撤回申请1件，其他处理0件；属于信访投诉的不予处理1件。",
        "不予公开5件，其中属于国家秘密2件，属于行政执法案卷3件。",
        "2022年，全区受理依申请公开件20件，办结21件，其中予以公开8件、部分公开4件、不予公开5件、无法提供3件、不予处理1件。",
        "全年依申请公开共收到群众网上申请15件，快递5件，合计20件，上年结转3件，截至12月底已回复21件，2件正在办理中。",
        "依申请公开引发行政复议3件，3件做了复议决定，行政诉讼2件，1件法院做出判决。",
        "共受理20件政府信息公开申请，同比上升16.13%，按期办结21件，按期办结率达100%，结转2023年继续办理2件。",
        "全市全年新收政府信息公开申请20件，加上上年结转的3件，除去本年度结转下年度办理的2件，共办理政府信息公开申请21件，其中予以公开或部分公开占57.1%、不予公开占23.8%、因本机关不掌握等原因无法提供占14.3%，其他情况占4.8%。",
        "我街道收到20条公众通过“网上申请栏目”提交的申请，皆在规定时限内受理、答复。",
        "新受理20件，其中来自自然人15件、企业5件。",
        "全年收到依申请公开来信1件次，其余19件为网上提交。",
        "政府信息公开申请共20件，其中涉及教育类2件、住建类8件、自然资源类10件。",
        "收到申请20件，办结21件，办结率100%，满意率98%。",
        "2021年结转3件，2022年新增20件，2022年办结21件，结转至2023年2件。",
        "依申请公开数量较去年（35件）减少15件，降幅42.9%。",
        "受理自然人申请15件，法人申请5件。",
        "共收到申请23件（其中上年结转3件）。",
        "处理依申请公开23件，其中21件已办结，2件在法定期限内办理。",
        "依申请公开办件中，涉及土地征收12件，占比60%；涉及规划3件，占比15%；其他5件，占比25%。",
        "全年共向申请人发出告知书21份，补正通知书6份，延期答复告知书3份，征求第三方意见书4份。",
        "办理省政府转办申请2件、市政府转办申请1件。",
        "县政府作为被告的政府信息公开行政诉讼1件，部门作为被告1件。",
        "行政复议案件中，被维持2件、被纠正1件，纠错率33.3%。",
        "行政诉讼案件2件，其中胜诉1件、撤诉1件，无败诉案件。",
        "全县行政复议机关受理各类行政复议案件120件，其中涉及政府信息公开3件。",
        "全年办理行政应诉案件32件，其中信息公开类2件。",
        "办理行政复议答复3件、行政应诉2件。",
        "未收到以信函方式提出的政府信息公开申请。",
        "没有收到要求减免费用的政府信息公开申请。",
        "全年未发生因不答复引起的行政诉讼。",
        "通过政府网站依申请公开系统收到申请12件，通过邮寄收到申请8件。",
        "全县20个部门、12个乡镇开展依申请公开业务培训3次，培训120人次。",
        "依申请公开平台访问量达2000次。",
        "编制依申请公开答复文书模板12份。",
        "开展依申请公开案卷评查，评查案卷30件，发现问题5个，评出优秀案卷10份。",
        "抽查依申请公开答复书15份。",
        "收到申请20件，其中要求纸质答复8件、电子邮件答复12件。",
        "申请公开的内容主要是土地征收8件、拆迁补偿6件、财政资金4件等。",
        "全年月均受理1.7件。",
        "其中1—6月受理9件，7—12月受理11件。",
        "县政府办收到8件，各部门收到12件。",
        "乡镇（街道）受理4件，县直部门受理16件。",
        "各县（区）受理13件，市直部门受理7件。",
        "予以公开的8件中，已主动公开5件，依申请提供3件。",
        "不予公开5件（国家秘密2件、行政执法案卷3件）。",
        "无法提供3件，其中本机关不掌握1件，补正后仍不明确2件。",
        "依申请公开事项按时答复率100%，共答复21人次。",
        "与2021年相比，受理数量增加5件，增长33.3%。",
        "受理申请20余件，同比翻一番。",
        "共接收申请20件，经审查符合受理条件18件，不符合2件。",
        "共收到申请20件次（同一申请人提交多件合并办理后为16件）。",
        "收到申请23件，其中当年办结21件，跨年办理2件。",
        "全年接待现场咨询依申请公开事项35人次，电话咨询120余次。",
        "当年新收的20件申请中，已办结18件，2件结转；2021年结转的3件全部办结。",
        "依申请公开复议维持2件、纠正1件；诉讼维持1件、其他1件。",
        "行政复议3件（2件维持，1件纠正），行政诉讼2件（1件维持原判，1件撤诉）。",
        "全县因依申请公开引发行政复议、行政诉讼5件，同比减少4件，下降44.4%。",
        "其中，县本级受理申请5件，办结5件。",
        "收到政府信息公开申请20件（网络12件、信函6件、当面2件）。",
        "申请公开信息类型为文件类9件、数据类6件、其他类5件。",
        "上年度结转申请3件，全部于2022年1月办结。",
        "截至2022年12月31日，尚有2件在法定办理期限内。",
        "截至2023年1月20日，结转的2件均已办结。",
        "答复情况为同意公开8件，同意部分公开4件，不同意公开5件，其他4件。",
        "公开8件、部分公开4件、不公开5件、非本机关掌握1件。",
        "因信息不存在等原因无法提供的3件，占总数的14.3%。",
        "公开答复率57.1%，平均办理时限11个工作日。",
        "全区18个街道和部门共收到政府信息公开申请20件，平均每家1.1件。",
        "收到申请20件，按照“一事一申请”拆分为26件办理。",
        "市局转来申请4件，均协助提供了答复材料。",
        "配合县政府办答复依申请公开6件。",
        "协助办理县政府依申请公开件7件，本局收到20件。",
        "2022年县政府收到政府信息公开申请20件，2020年、2021年分别为12件、15件。",
        "近三年依申请公开受理量分别为12件、15件和20件。",
        "十四五以来全县累计办理依申请公开61件。",
        "受理申请20件，占全市受理总量的6.2%。",
        "收到村务公开申请3件，已指导所在乡镇办理。",
        "收到同一申请人就同一事项提出的申请4件。",
        "依申请公开工作中，共召开会商会4次，研究疑难申请6件。",
        "对12件申请进行补正，对5件申请征求了第三方意见，对3件申请延期答复。",
        "依申请公开满意度测评发放问卷40份，收回38份。",
        "收到并答复政府信息公开申请20件，答复率100%。",
        "政府信息公开申请量20件，答复量21件，结转量2件。",
        "今年受理的政府信息公开申请数为20件，去年为15件。",
        "全年通过平台、信函等渠道受理依申请公开20件。",
        "政府信息公开申请收件总数20件，其中电子邮件申请2件，占10%；网站申请10件，占50%；信函申请8件，占40%。",
        "新收20件，上年结转3件，共23件；予以公开8件，部分公开4件，不予公开5件，无法提供3件，不予处理1件，合计21件。",
        "申请人中，自然人15人，企业5家。",
        "因行政相对人不服政府信息公开答复，市政府维持2件、撤销1件。",
        "行政复议由县人民政府受理3件，由市级主管部门受理0件。",
        "被行政复议机关责令重新答复1件，被法院判决败诉0件。",
        "2021年度结转的行政诉讼1件已审结。",
        "全年未因政府信息公开收取费用，未收到政府信息公开投诉举报。",
        "全年没有收到政府信息公开方面的举报投诉和行政诉讼败诉案件。",
        "依申请公开咨询电话接听200余个，网上咨询答复36条。",
        "回复公众留言20条，办理依申请公开信息20条。",
        "政务公开窗口为群众提供依申请公开服务50次。",
        "向申请人邮寄答复文书18封，电子邮件答复3封。",
        "受理申请20件。其中，涉及2022年以前信息的12件。",
        "全县制发行政规范性文件6件，废止2件，现行有效41件。",
        "县政府及县政府办公室制发行政规范性文件4件。",
        "清理行政规范性文件80件，其中继续有效60件，废止15件，修改5件。",
        "全县制发行政规范性文件6件，废止1件、宣布失效1件。",
        "在信用网站公示行政许可决定1100件、行政处罚决定80件。",
        "2021年全县制发行政规范性文件9件。",
        "全县共作出行政许可决定1204件、行政处罚决定88件、行政强制决定3件。",
        "全县行政事业性收费338500元。",
        "公开行政事业性收费目录清单2份，涉企收费30.2万元。",
        "审查规范性文件12件，备案8件。",
        "截至2022年底，全县现行有效行政规范性文件41件。",
        "累计作出行政处罚决定1200件。",
        "收到依申请公开件20件，其中，当面申请的7件，来信申请的9件，网上申请的4件。办结依申请公开件21件（含2021年结转的3件），其中，予以公开8件，部分公开4件，不予公开5件，信息无法提供3件、不予处理1件，其他处理0件。",
        "本年度收到政府信息公开申请20件，12件为网络申请，8件为信件申请；申请人为自然人的15件，法人或者其他组织的5件。其中18件已按照相关要求进行书面回复，2件结转2023年度继续办理。",
        "2022年度共收到信息公开申请20起，比2021年（31起）下降35%，答复21起。其中公开8起，不属于政府信息1起，告知其他途径3起，不存在1起，属于行政执法案卷3起。",
        "2022年全年共收到依申请公开20件，上年结转3件，法定期限内予以答复21件，结转下年2件。政府信息公开类行政复议3件，其中：结果维持2件，结果纠正1件，其他结果0件。",
        "共办理回复依申请公开事项21件，其中网上政府信息公开申请件12件，书面申请件9件，均已按时答复。",
        "全县各行政机关共受理政府信息公开申请20件，答复21件，申请量比2021年同期上升1.52%。其中同意公开或部分公开共12件，公开率为57.14%。",
        "信息公开类行政复议3件，诉讼2件，均获维持。",
        "县政府办公室代表县政府共受理政府信息公开申请4件，申请数量较去年回落12.3%；答复政府信息公开申请5件（含上年度结转申请1件）。",
        "截至2022年12月31日，共收到政府信息公开申请情况20件（15件属自然人申请，5件属商业企业申请）。",
        "收到政府信息公开申请20件，其中：网络申请1件、信函申请19件，引发行政复议3件。",
        "社会评议方面：未发生因政府信息公开工作引发举报、投诉、提起行政诉讼等情况。",
        "依申请公开工作全部在法定期限内完成，全年没有发生因政府信息公开引发的行政复议纠错案件以外的情形。",
        "收到申请20件、上年结转3件，共23件，已办结21件，按时办结率100%。",
        "全年办理依申请公开23件，已办结21件，待办2件。",
        "依申请公开平均每件用时9天，最长20天。",
        "全县依申请公开受理点36个，查阅点12个。",
        "受理并答复网上申请12件，受理书面申请8件。",
        "其中，全部公开8件，部分公开4件，其余9件分别为不予公开、无法提供和不予处理。",
        "公开政府信息的8件，答复信息不存在的1件，告知作出更改补充的6件。",
        "已答复的21件中，17件为自然人申请，4件为企业申请。",
        "全年办理行政复议案件120件，其中涉及政府信息公开3件，行政应诉案件18件。",
        "依法受理政府信息公开申请20件，办理行政复议案件120件、行政诉讼案件30件。",
        "全年共办理行政复议9件、行政诉讼4件，均与政府信息公开无关。",
        "因政府信息公开被申请行政复议3件，其中维持1件、驳回1件、纠正1件。",
        "2021年未收到政府信息公开申请。",
        "收到政府信息公开申请20件，行政复议3件（上年转入1件），行政诉讼2件。",
        "政府信息公开行政复议案件新收2件，上年结转1件，审结3件。",
        "予以公开8件，部分公开4件，不予公开5件，无法提供3件，其他处理1件。",
        "收到申请20件。其中征地类12件，予以公开5件，无法提供2件；其他类8件。",
        "全县报备政府信息依申请公开领域行政复议案件2件，行政诉讼案件1件。",
        "办理政府信息公开申请21件，予以公开或部分公开9件，已通过网站对外公开3件，不予公开5件。",
        "做到“办结一件申请、消除一个疑问”。",
        "我县共主动公开政府信息300条，新收依申请公开申请20件。",
        "发生3起有关政府信息公开的行政复议案件。",
        "3件行政复议、1件行政诉讼获维持，1件行政复议结果纠正。",
        "全县各职能部门、镇街共收到政府信息公开申请20件。",
        "截至2022年12月31日，我县新收依申请公开申请20件。",
        "同意公开8件，不同意公开5件。",
        "2022年以来，全县累计收到政府信息公开申请63件。",
        "受理公众向县政府提出的政府信息公开申请9件。",
        "2021年收到，结转至2022年作出答复的政府信息公开申请3件。",
        "政府信息公开行政复议3件，行政诉讼2件，结果维持2件，结果纠正1件。",
        "县住建局收到政府信息公开申请9件。",
    ];

    public static TheoryData<string, string> False => new()
    {
        { "2022年共收到政府信息公开申请22件。", "narrative" },
        { "全县受理依申请公开25件，均在法定期限答复。", "narrative" },
        { "加强对各单位的指导，全年新收政府信息公开申请24件。", "narrative" },
        { "收到政府信息公开申请20件，结转下年度办理5件。", "narrative" },
        { "收到政府信息公开申请20件，予以公开9件。", "narrative" },
        { "收到政府信息公开申请20件，其中自然人11件，法人或其他组织9件。", "narrative" },
        { "收到政府信息公开申请二十五件。", "narrative" },
        { "今年未收到政府信息公开申请。", "narrative" },
        { "政府信息公开行政复议4件，行政诉讼2件。", "narrative-reviews" },
        { "没有因政府信息公开引起的行政诉讼案件。", "narrative-reviews" },
        { "收到政府信息公开申请20件，比2021年（10件）增长50%。", "change" },
        { "答复申请21件，其中予以公开8件（52.1%）。", "share" },
        { "全县制发行政规范性文件7件，废止2件，现行有效41件。", "narrative-published" },
        { "全县制发行政规范性文件6件，废止3件。", "narrative-published" },
        { "2022年全县现行有效行政规范性文件44件。", "narrative-published" },
        { "全县作出行政许可决定1204件、行政处罚决定89件。", "narrative-published" },
        { "全县行政事业性收费金额34.85万元。", "narrative-published" },
        { "全县共收到政府信息公开申请24件。", "narrative" },
        { "青禾县人民政府2022年度共办结政府信息公开申请25件。", "narrative" },
        { "2022年，我县依法依规办理依申请公开工作，新收申请20件，上年结转4件。", "narrative" },
        { "全年新收申请20件，结转下年度继续办理1件。", "narrative" },
        { "2022年全县因政府信息公开引发的行政复议案件4件。", "narrative-reviews" },
        { "全年未发生因政府信息公开引起的行政复议、行政诉讼。", "narrative-reviews" },
        { "办结21件，其中部分公开4件，占9.1%。", "share" },
        { "全县收到依申请公开件24件。", "narrative" },
        { "我县共主动公开政府信息300条，新收依申请公开申请22件。", "narrative" },
        { "全县受理依申请公开件25件，新发生政府信息公开行政复议案件3件。", "narrative" },
        { "全县共收到政府信息公开申请20件，另外5件申请依法顺延到下年度答复。", "narrative" },
        { "剩余4件结转下年度继续办理。", "narrative" },
        { "全县答复政府信息公开申请21件（含上年度结转4件）。", "narrative" },
        { "受理政府信息公开申请23件，其中本年新收24件，上年结转3件。", "narrative" },
        { "全县均在法定期限内答复26件。", "narrative" },
        { "2022年，全县累计收到政府信息公开申请30件。", "narrative" },
        { "全县受理依申请政府信息公开事项30件。", "narrative" },
        { "全县收到公开政府信息申请25件。", "narrative" },
        { "发生4起有关政府信息公开的行政复议案件。", "narrative-reviews" },
        { "全县本年度有4件行政复议案件，2件行政诉讼案件。", "narrative-reviews" },
        { "全年未因政府信息公开引发行政复议、行政诉讼。", "narrative-reviews" },
        { "收到因政府信息公开而产生的行政复议4件。", "narrative-reviews" },
        { "全年涉及政府信息公开的行政复议4件。", "narrative-reviews" },
        { "2022年全县制定并公开行政规范性文件9件。", "narrative-published" },
    };

    [Theory]
    [MemberData(nameof(True))]
    public void A_true_sentence_is_never_called_wrong(string sentence) => Assert.DoesNotContain(Findings(sentence), finding => finding.Severity == FindingSeverity.Error);

    [Theory]
    [MemberData(nameof(False))]
    public void A_false_sentence_is_an_error(string sentence, string rule) =>
        Assert.Equal([rule], Findings(sentence).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Rule).Distinct());

    [Theory]
    [InlineData("受理政府信息公开申请23件。", "一、本年新收加二、上年结转")]
    [InlineData("共收到和办理依申请公开21件。", "（七）总计")]
    [InlineData("新收政府信息公开申请23件。", "一、本年新收加二、上年结转")]
    public void Another_reading_is_named_and_not_called_wrong(string sentence, string reading) =>
        Assert.Contains(reading, Assert.Single(Findings(sentence), finding => finding.Rule == "narrative-reading").Text.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("共受理政府信息公开申请23件（含上年结转3件）。")]
    [InlineData("共受理政府信息公开申请23件，其中上年结转3件。")]
    public void What_the_sentence_says_itself_needs_no_word(string sentence) => Assert.DoesNotContain(Findings(sentence), finding => finding.Rule is "narrative" or "narrative-reading");

    [Theory]
    [InlineData("全年发布信息20条，包括部门信息2条（其中预算1条、决算1条），计划总结5条，审计信息13条。")]
    [InlineData("共公开信息14条，其中公共资源配置信息12条，共享数据信息2条。")]
    [InlineData("全年发布信息314条，其中动态信息12条，解读信息共计2条，其他信息300条。")]
    public void Parts_that_make_the_whole_are_not_queried(string sentence) => Assert.DoesNotContain(Findings(sentence), finding => finding.Rule == "parts");

    [Theory]
    [InlineData("新收件数比上年的16件增长25%。", "新收件数比上年的16件增长52%。", "change")]
    [InlineData("新收件数比上年的25件减少20%。", "新收件数比上年的25件增长20%。", "change")]
    [InlineData("从提出方式看，网络平台12件，信函6件，当面2件，传真和电子邮件0件。", "从提出方式看，网络平台12件，信函6件，当面4件，传真和电子邮件0件。", "parts")]
    [InlineData("全县新收申请20件，办结率91.3%。", "全县新收申请20件，办结率81.3%。", "share")]
    [InlineData("新收申请中，自然人提出15件，法人或者其他组织提出5件。", "新收申请中，自然人提出14件，法人或者其他组织提出5件。", "narrative")]
    public void The_products_own_sentences_are_queried_when_a_figure_is_changed(string right, string wrong, string rule)
    {
        Assert.DoesNotContain(Findings(right), finding => finding.Severity != FindingSeverity.CannotTell && finding.Rule is "change" or "parts" or "share" or "narrative");
        Assert.Contains(Findings(wrong), finding => finding.Severity != FindingSeverity.CannotTell && finding.Rule == rule);
    }

    [Fact]
    public void A_figure_of_last_year_is_compared_with_last_years_report()
    {
        ReportParagraph[] text = [new(1, "", FormTables.Headings[0], 1), new(1, "（二）", "（二）依申请公开情况", 2), new(1, "（二）", "新收件数比上年的16件增长25%。")];
        Assert.Contains(ReportCheck.Of(Report(text), Report([]) with { Year = 2021 }), finding => finding is { Rule: "last-year-figure", Severity: FindingSeverity.Warning, Expected: "20" });
    }

    [Fact]
    public void Shares_without_their_numbers_are_compared_too()
    {
        Assert.DoesNotContain(Findings("办理申请21件，其中予以公开或部分公开占57.1%、不予公开占23.8%。"), finding => finding.Rule == "share");
        Assert.Equal(FindingSeverity.Warning, Assert.Single(Findings("办理申请21件，其中予以公开或部分公开占75.1%、不予公开占23.8%。"), finding => finding.Rule == "share").Severity);
    }

    [Theory]
    [InlineData("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等内容组成，所列数据统计期限自2022年1月1日起到2022年12月31日止。", 0)]
    [InlineData("全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况，以及其他需要报告的事项。", 0)]
    [InlineData("全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分。", 1)]
    public void The_introduction_names_six_headings_and_nothing_else(string introduction, int findings) =>
        Assert.Equal(findings, ReportCheck.Of(Report([new(0, "", introduction), .. FormTables.Headings.Select((heading, index) => new ReportParagraph(index + 1, "", heading, 1))]))
            .Count(finding => finding.Rule == "heading-introduction"));

    [Fact]
    public void Sentences_beside_the_table_of_section_3_are_read_and_results_go_on_from_the_paragraph_before()
    {
        Assert.Contains(Findings("全县收到申请22件。", section: 3), finding => finding is { Rule: "narrative", Severity: FindingSeverity.Error });
        Assert.DoesNotContain(Findings("县政府办公室收到政府信息公开申请9件。", "其中，予以公开5件，部分公开2件。"), finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("市住建局收到政府信息公开申请22件。", FindingSeverity.Error)]
    [InlineData("市住房城乡建设局收到政府信息公开申请22件。", FindingSeverity.Error)]
    [InlineData("市财政局收到政府信息公开申请9件。", FindingSeverity.CannotTell)]
    public void An_office_is_known_by_its_short_name(string sentence, FindingSeverity severity) => Assert.Equal(severity, Assert.Single(
        ReportCheck.Of(Report([new(1, "", FormTables.Headings[0], 1), new(1, "（二）", "（二）依申请公开情况", 2), new(1, "（二）", sentence)]) with { Agency = "临渚市住房和城乡建设局" }),
        finding => finding.Rule == "narrative").Severity);

    private static List<ReportFinding> Findings(params string[] sentences) => Findings(1, sentences);

    private static List<ReportFinding> Findings(string sentence, int section) => Findings(section, sentence);

    private static List<ReportFinding> Findings(int section, params string[] sentences) => [.. ReportCheck.Of(Report(section == 1
        ? [new(1, "", FormTables.Headings[0], 1), new(1, "（二）", "（二）依申请公开情况", 2), .. sentences.Select((sentence, index) => new ReportParagraph(1, "（二）", sentence, Number: index + 1))]
        : [new(section, "", FormTables.Headings[section - 1], 1), .. sentences.Select(sentence => new ReportParagraph(section, "", sentence))]))];

    private static AnnualReport Report(IReadOnlyList<ReportParagraph> paragraphs)
    {
        Tally[] counts =
        [
            new("R1", ApplicantClass.NaturalPerson, 15), new("R1", ApplicantClass.Business, 5), new("R2", ApplicantClass.NaturalPerson, 2), new("R2", ApplicantClass.Business, 1),
            new("A", ApplicantClass.NaturalPerson, 7), new("A", ApplicantClass.Business, 1), new("B", ApplicantClass.NaturalPerson, 4), new("C1", ApplicantClass.NaturalPerson, 2),
            new("C7", ApplicantClass.Business, 3), new("D1", ApplicantClass.NaturalPerson, 1), new("D3", ApplicantClass.Business, 2), new("E1", ApplicantClass.NaturalPerson, 1),
            new("F3", ApplicantClass.NaturalPerson, 0), new("R4", ApplicantClass.NaturalPerson, 2),
        ];
        return new()
        {
            Agency = "青禾县人民政府",
            Year = 2022,
            Paragraphs = paragraphs,
            Section2 = new(2, ReportForm.Form2021, FormTables.Section2(ReportForm.Form2021), new Dictionary<string, IReadOnlyList<Figure>>
            {
                [FormTables.Rules] = Row(0, 0, 0), [FormTables.Documents] = Row(6, 2, 41), [FormTables.Permits] = Row(1204), [FormTables.Penalties] = Row(88), [FormTables.Coercion] = Row(3), [FormTables.Charges] = [Figure.Of(33.85m)],
            }),
            Section3 = ReportTable.Of(Section3.Of(2022, counts)),
            Section4 = new(4, ReportForm.Form2021, FormTables.Section4, new Dictionary<string, IReadOnlyList<Figure>>
            {
                [FormTables.Reconsideration] = Row(2, 1, 0, 0, 3), [FormTables.Direct] = Row(1, 0, 0, 0, 1), [FormTables.After] = Row(0, 0, 1, 0, 1),
            }),
        };
    }

    private static IReadOnlyList<Figure> Row(params int[] values) => [.. values.Select(value => Figure.Of(value))];
}
