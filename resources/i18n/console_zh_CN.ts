<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AcceptForm</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>受理渠道</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How they are answered</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>电话，保密</translation>
    </message>
    <message>
        <source>A major one goes to the manager at once, this one tomorrow with the day&apos;s others: an hour would say who it was. If it cannot wait, tell the manager yourself, without the person.</source>
        <translation>重大的应立即报厅长，但这一件要到明天和当天其他的一起报：报送的时刻会暴露是谁。如不能等，请您自己告知厅长，不提及本人。</translation>
    </message>
    <message>
        <source>Anonymous: no name; listed tomorrow</source>
        <translation>匿名：不留姓名，次日列入</translation>
    </message>
    <message>
        <source>What happened, in the customer&apos;s words</source>
        <translation>反映的内容（客户原话）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Day (2026-11-29)</source>
        <translation>日期（2026-11-29）</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Its number there (95598, 12345)</source>
        <translation>外部编号（95598、12345）</translation>
    </message>
    <message>
        <source>About a window</source>
        <translation>反映的窗口</translation>
    </message>
    <message>
        <source>About a person: staff number</source>
        <translation>反映的人：工号</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>受理</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Write: %1</source>
        <translation>编写：%1</translation>
    </message>
    <message>
        <source>A new announcement</source>
        <translation>新公告</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>公告管理</translation>
    </message>
    <message>
        <source>Waiting for your review: %1</source>
        <translation>待您审核：%1 件</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续编写</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Back to its words</source>
        <translation>返回正文</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>版本差异</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>All announcements</source>
        <translation>全部公告</translation>
    </message>
    <message>
        <source>Back to the matrix</source>
        <translation>返回送达总览</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>新建公告</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Must be public</source>
        <translation>应公示</translation>
    </message>
</context>
<context>
    <name>AttachmentField</name>
    <message>
        <source>Attached PDF, as customers read its name</source>
        <translation>PDF 附件名称（顾客可见）</translation>
    </message>
    <message>
        <source>Another PDF …</source>
        <translation>换一个 PDF…</translation>
    </message>
    <message>
        <source>Attach a PDF …</source>
        <translation>添加 PDF 附件…</translation>
    </message>
    <message>
        <source>At most 20 pages and 5 MB, not protected</source>
        <translation>最多 20 页、5 MB，不加密</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不要附件</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the chain. Nobody can change or remove one without the check showing it.</source>
        <translation>
            <numerusform>审计链共 %n 条记录；任何改动或删除均可核查发现。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>核查审计链</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>All that match</source>
        <translation>载入全部</translation>
    </message>
    <message>
        <source>So that the export holds all of them</source>
        <translation>以便完整导出</translation>
    </message>
</context>
<context>
    <name>AwardsPane</name>
    <message>
        <source>Service star</source>
        <translation>服务之星</translation>
    </message>
    <message>
        <source>Business expert</source>
        <translation>业务能手</translation>
    </message>
    <message>
        <source>Highest rated for the mix, no complaint upheld</source>
        <translation>按业务构成评价最高，无属实投诉</translation>
    </message>
    <message>
        <source>Fastest for the mix, rated no worse than the hall, no complaint upheld</source>
        <translation>按业务构成用时最短，评价不低于全厅，无属实投诉</translation>
    </message>
    <message>
        <source>The figures propose nobody</source>
        <translation>数据未推荐人选</translation>
    </message>
    <message>
        <source>Proposed: </source>
        <translation>推荐：</translation>
    </message>
    <message>
        <source>To whom (staff number)</source>
        <translation>授予谁（工号）</translation>
    </message>
    <message>
        <source>Why somebody else than the figures propose?</source>
        <translation>为什么不是数据推荐的人？</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>Certificate as PDF</source>
        <translation>证书PDF</translation>
    </message>
</context>
<context>
    <name>BarList</name>
    <message>
        <source>None in these days</source>
        <translation>这些天没有</translation>
    </message>
</context>
<context>
    <name>BothAreas</name>
    <message>
        <source>%1, Chinese</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1（英文）</translation>
    </message>
</context>
<context>
    <name>BothLines</name>
    <message>
        <source>%1, Chinese</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1（英文）</translation>
    </message>
</context>
<context>
    <name>CardsPane</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>A4, four to cut</source>
        <translation>A4，裁成四张</translation>
    </message>
    <message>
        <source>Slip 80 mm</source>
        <translation>80毫米小票</translation>
    </message>
    <message>
        <source>Slip 58 mm</source>
        <translation>58毫米小票</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>All windows</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>Whose cards</source>
        <translation>谁的服务卡</translation>
    </message>
    <message>
        <source>Choose somebody</source>
        <translation>请先选人或窗口</translation>
    </message>
    <message numerus="yes">
        <source>Save as PDF: %n card(s)</source>
        <translation>
            <numerusform>存为PDF：%n张</numerusform>
        </translation>
    </message>
    <message>
        <source>The first page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>没有选人</translation>
    </message>
    <message>
        <source>Page 1 of %1</source>
        <translation>第1页，共%1页</translation>
    </message>
</context>
<context>
    <name>CareList</name>
    <message>
        <source>Nothing wants anybody</source>
        <translation>没有要处理的事</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>我去处理</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>The case</source>
        <translation>反映的内容</translation>
    </message>
    <message>
        <source>The words were forgotten as the rules say.</source>
        <translation>内容已按规定清除。</translation>
    </message>
    <message>
        <source>The words are for those who handle it.</source>
        <translation>内容只有经办人能看。</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>我的 %1</translation>
    </message>
    <message>
        <source>Due within a day %1</source>
        <translation>24小时内到期 %1</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>未办结 %1</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Nothing was closed yet</source>
        <translation>还没有归档的</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有等您办理的</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有超期</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Next clock</source>
        <translation>下一时限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Stolen power</source>
        <translation>举报窃电</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已派发</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Looked into</source>
        <translation>调查处理</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回重办</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系客户</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期完成</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>特殊</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>意见簿</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Partly upheld</source>
        <translation>部分属实</translation>
    </message>
    <message>
        <source>Not upheld</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Our service</source>
        <translation>营销责任</translation>
    </message>
    <message>
        <source>Another department</source>
        <translation>其他部门</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>用户责任</translation>
    </message>
    <message>
        <source>A partner</source>
        <translation>合作单位</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无责任</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Day provisional</source>
        <translation>日期暂定</translation>
    </message>
    <message>
        <source>Downgrade asked for</source>
        <translation>申请转意见</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>致歉</translation>
    </message>
    <message>
        <source>Thanks and 12398</source>
        <translation>致谢和12398</translation>
    </message>
    <message>
        <source>Give to …</source>
        <translation>派发…</translation>
    </message>
    <message>
        <source>Contacted …</source>
        <translation>联系客户…</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>开始调查</translation>
    </message>
    <message>
        <source>Finding …</source>
        <translation>认定…</translation>
    </message>
    <message>
        <source>Reply …</source>
        <translation>答复客户…</translation>
    </message>
    <message>
        <source>Review …</source>
        <translation>审核…</translation>
    </message>
    <message>
        <source>Call back …</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Grade …</source>
        <translation>定级…</translation>
    </message>
    <message>
        <source>Only an opinion …</source>
        <translation>申请转意见…</translation>
    </message>
    <message>
        <source>Decide the downgrade …</source>
        <translation>审定转意见…</translation>
    </message>
    <message>
        <source>Whom it is about …</source>
        <translation>注明被反映人…</translation>
    </message>
    <message>
        <source>Given to its handler</source>
        <translation>已派发</translation>
    </message>
    <message>
        <source>Contact with the customer</source>
        <translation>联系客户</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Review passed</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Sent back by the review</source>
        <translation>审核退回</translation>
    </message>
    <message>
        <source>The customer&apos;s verdict</source>
        <translation>客户评价</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>已定级</translation>
    </message>
    <message>
        <source>Made an opinion</source>
        <translation>转为意见</translation>
    </message>
    <message>
        <source>Stays a complaint</source>
        <translation>维持投诉</translation>
    </message>
    <message>
        <source>Named whom it is about</source>
        <translation>注明被反映人</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>退回分派</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>到期预警</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>超期上报</translation>
    </message>
    <message>
        <source>Words forgotten</source>
        <translation>内容已清除</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>content</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>not content</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>被反映人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Beyond the hall</source>
        <translation>外部单位及编号</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>At fault</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Customer content</source>
        <translation>客户满意</translation>
    </message>
    <message>
        <source>a manager</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>a supervisor</source>
        <translation>监督员</translation>
    </message>
    <message>
        <source>the company above</source>
        <translation>上级公司</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Take one down</source>
        <translation>受理一件</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉与意见</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>交给客户</translation>
    </message>
    <message>
        <source>Overdue: %1</source>
        <translation>超期 %1 件</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有超期</translation>
    </message>
    <message>
        <source>Print the file</source>
        <translation>打印案卷</translation>
    </message>
    <message>
        <source>As a PDF in the folder of exports</source>
        <translation>PDF,存到导出文件夹</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
</context>
<context>
    <name>ChipsField</name>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1: type to find</source>
        <translation>%1：输入查找</translation>
    </message>
    <message>
        <source>Type to find …</source>
        <translation>输入查找…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>ConductPage</name>
    <message>
        <source>Rewards and sanctions</source>
        <translation>奖惩记录</translation>
    </message>
    <message>
        <source>A sanction has effect after the time to reply, once a second person has approved it. Seen by managers, supervisors and whom it is about.</source>
        <translation>惩处须过申辩期并经第二人批准才生效。只有厅长、督导和本人能看到。</translation>
    </message>
    <message>
        <source>What is written about you. Within a week you may say your word; it stays beside the record for good.</source>
        <translation>关于您的记录。一周内您可以陈述，陈述永远附在记录旁。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Write a record</source>
        <translation>写记录</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>No record yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Nothing is written about you</source>
        <translation>没有关于您的记录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Write the first one: what happened, the rule, and the case or the figures that it rests on.</source>
        <translation>请写第一条：发生了什么、依据哪条规定，以及所依据的工单或数据。</translation>
    </message>
    <message>
        <source>A reward or a sanction stands here the moment it is written; a word of yours stays beside it.</source>
        <translation>奖励或处分一经写下就会列在这里；您的申辩会一直附在旁边。</translation>
    </message>
</context>
<context>
    <name>ConductWords</name>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Service star</source>
        <translation>服务之星</translation>
    </message>
    <message>
        <source>Business expert</source>
        <translation>业务能手</translation>
    </message>
    <message>
        <source>Warning talk</source>
        <translation>提醒谈话</translation>
    </message>
    <message>
        <source>Criticism</source>
        <translation>通报批评</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>绩效扣分</translation>
    </message>
    <message>
        <source>Time to reply</source>
        <translation>申辩期内</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Nothing here</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows</source>
        <translation>
            <numerusform>%n 行中的 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What is shown, as a CSV file</source>
        <translation>把当前显示的内容存为 CSV 文件</translation>
    </message>
    <message numerus="yes">
        <source>Table, %n rows</source>
        <translation>
            <numerusform>表格，共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选的内容</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>sorted, the largest first</source>
        <translation>已排序，从大到小</translation>
    </message>
    <message>
        <source>sorted, the smallest first</source>
        <translation>已排序，从小到大</translation>
    </message>
    <message>
        <source>sort by this</source>
        <translation>按此列排序</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>People and rights</source>
        <translation>人员与权限</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>公告管理</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉与意见</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议表扬</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>错户转账</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准包</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Rewards and sanctions</source>
        <translation>奖惩记录</translation>
    </message>
    <message>
        <source> Reason: %1</source>
        <translation> 原因：%1</translation>
    </message>
    <message>
        <source>An entry that is not for you to read: it is about a case that concerns you.</source>
        <translation>此条记录涉及与您本人有关的案件，不予显示。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At the hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>every window</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>added %1 as %2.</source>
        <translation>新增 %1，岗位：%2。</translation>
    </message>
    <message>
        <source>gave %1 the roles %2 (before: %3).</source>
        <translation>将 %1 的岗位改为 %2（原为 %3）。</translation>
    </message>
    <message>
        <source>lets %1 open %2 (before: %3).</source>
        <translation>将 %1 的可开窗口改为 %2（原为 %3）。</translation>
    </message>
    <message>
        <source>chose a PIN of their own.</source>
        <translation>自行设定了新密码。</translation>
    </message>
    <message>
        <source>suspended %1.</source>
        <translation>停用 %1。</translation>
    </message>
    <message>
        <source>noted that %1 has left.</source>
        <translation>登记 %1 离职。</translation>
    </message>
    <message>
        <source>let %1 past the screen of terminal %2.</source>
        <translation>准许 %1 进入终端 %2 的维护页。</translation>
    </message>
    <message>
        <source>handed a shift over: %1 yuan in the books, %2 yuan counted.</source>
        <translation>交班：账面 %1 元，清点 %2 元。</translation>
    </message>
    <message>
        <source>took a shift: %1 yuan.</source>
        <translation>接班：%1 元。</translation>
    </message>
    <message>
        <source>declined a shift: %1 yuan.</source>
        <translation>拒绝接班：%1 元。</translation>
    </message>
    <message>
        <source>asked for %1 yuan to go to another account.</source>
        <translation>申请将 %1 元转至另一户。</translation>
    </message>
    <message>
        <source>approved that %1 yuan go to another account.</source>
        <translation>批准将 %1 元转至另一户。</translation>
    </message>
    <message>
        <source>refused that %1 yuan go to another account.</source>
        <translation>驳回将 %1 元转至另一户的申请。</translation>
    </message>
    <message>
        <source>gave the price table out, revision %1.</source>
        <translation>发布电价表，第 %1 版。</translation>
    </message>
    <message>
        <source>gave the standards pack out, version %1.</source>
        <translation>发布标准包，版本 %1。</translation>
    </message>
    <message>
        <source>made a code to pair an app with: %1.</source>
        <translation>生成了配对码：%1。</translation>
    </message>
    <message>
        <source>shut the door to app %1 for good.</source>
        <translation>永久停用了编号 %1 的设备。</translation>
    </message>
    <message>
        <source>took %1 rows of %2 over from the billing system.</source>
        <translation>从营销系统导入 %1 行（%2）。</translation>
    </message>
    <message>
        <source>opened the account that ends in %1 for the customer at terminal %2.</source>
        <translation>为终端 %2 前的客户打开了尾号 %1 的户号。</translation>
    </message>
    <message>
        <source>took the bank&apos;s list in: %1 lines, %2 matched, %3 left open.</source>
        <translation>导入银行到账清单：%1 行，匹配 %2 行，待核 %3 行。</translation>
    </message>
    <message>
        <source>acknowledged an alert.</source>
        <translation>确认了一条提醒。</translation>
    </message>
    <message>
        <source>edited the draft of the standards pack.</source>
        <translation>修改标准包草稿。</translation>
    </message>
    <message>
        <source>discarded the draft of the standards pack.</source>
        <translation>放弃标准包草稿。</translation>
    </message>
    <message>
        <source>looked afterwards at the standards pack.</source>
        <translation>事后复核标准包。</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，对象 %2</translation>
    </message>
    <message>
        <source>hung the photo of %1 in the hall, with their consent.</source>
        <translation>经本人同意，公示了 %1 的照片。</translation>
    </message>
    <message>
        <source>took the photo of %1 down.</source>
        <translation>撤下了 %1 的公示照片。</translation>
    </message>
    <message>
        <source>corrected the name of %1.</source>
        <translation>更正 %1 的姓名。</translation>
    </message>
    <message>
        <source>made a one-time PIN for %1.</source>
        <translation>为 %1 生成一次性密码。</translation>
    </message>
    <message>
        <source>let %1 in again.</source>
        <translation>恢复 %1 登录。</translation>
    </message>
    <message>
        <source>lifted the lock-out of %1.</source>
        <translation>解除 %1 的锁定。</translation>
    </message>
    <message>
        <source>%1 shows managers how their quizzes went.</source>
        <translation>%1向厅长公开了小测验成绩。</translation>
    </message>
    <message>
        <source>%1 shows managers no longer how their quizzes went.</source>
        <translation>%1不再公开小测验成绩。</translation>
    </message>
    <message>
        <source>%1 was locked out after wrong PINs.</source>
        <translation>%1 因密码多次错误被锁定。</translation>
    </message>
    <message>
        <source>wrote announcement no. %1.</source>
        <translation>起草第 %1 号公告。</translation>
    </message>
    <message>
        <source>handed announcement no. %1 in for review.</source>
        <translation>提交第 %1 号公告审核。</translation>
    </message>
    <message>
        <source>approved announcement no. %1.</source>
        <translation>审核通过第 %1 号公告。</translation>
    </message>
    <message>
        <source>sent announcement no. %1 back.</source>
        <translation>退回第 %1 号公告。</translation>
    </message>
    <message>
        <source>published announcement no. %1.</source>
        <translation>发布第 %1 号公告。</translation>
    </message>
    <message>
        <source>withdrew announcement no. %1 from every screen.</source>
        <translation>撤下第 %1 号公告。</translation>
    </message>
    <message>
        <source>looked afterwards at announcement no. %1.</source>
        <translation>事后复核第 %1 号公告。</translation>
    </message>
    <message>
        <source>added picture %1.</source>
        <translation>上传图片 %1。</translation>
    </message>
    <message>
        <source>added a PDF, first page picture %1.</source>
        <translation>添加了 PDF 附件，首页图片 %1。</translation>
    </message>
    <message>
        <source>accepted case %1.</source>
        <translation>受理 %1 号件。</translation>
    </message>
    <message>
        <source>gave case %1 to somebody.</source>
        <translation>派发 %1 号件。</translation>
    </message>
    <message>
        <source>spoke with the customer of case %1.</source>
        <translation>就 %1 号件联系客户。</translation>
    </message>
    <message>
        <source>investigated case %1.</source>
        <translation>调查 %1 号件。</translation>
    </message>
    <message>
        <source>wrote the finding of case %1.</source>
        <translation>填写 %1 号件的调查结论。</translation>
    </message>
    <message>
        <source>replied in case %1.</source>
        <translation>答复 %1 号件。</translation>
    </message>
    <message>
        <source>reviewed the reply of case %1.</source>
        <translation>审核 %1 号件的答复。</translation>
    </message>
    <message>
        <source>sent the reply of case %1 back.</source>
        <translation>退回 %1 号件的答复。</translation>
    </message>
    <message>
        <source>called the customer of case %1 back.</source>
        <translation>就 %1 号件回访客户。</translation>
    </message>
    <message>
        <source>opened case %1 again.</source>
        <translation>重新开启 %1 号件。</translation>
    </message>
    <message>
        <source>gave a verdict on the answer to case %1.</source>
        <translation>对 %1 号件的答复作出评价。</translation>
    </message>
    <message>
        <source>closed case %1.</source>
        <translation>办结 %1 号件。</translation>
    </message>
    <message>
        <source>graded case %1.</source>
        <translation>评定 %1 号件的等级。</translation>
    </message>
    <message>
        <source>asked for case %1 to be of a lesser kind.</source>
        <translation>申请将 %1 号件降级。</translation>
    </message>
    <message>
        <source>made case %1 one of a lesser kind.</source>
        <translation>同意将 %1 号件降级。</translation>
    </message>
    <message>
        <source>left case %1 of the kind that it is.</source>
        <translation>不同意将 %1 号件降级。</translation>
    </message>
    <message>
        <source>said whom case %1 is about.</source>
        <translation>登记 %1 号件的涉事人员。</translation>
    </message>
    <message>
        <source>handed case %1 back.</source>
        <translation>交还 %1 号件。</translation>
    </message>
    <message>
        <source>warned: case %1 is nearly due.</source>
        <translation>提醒：%1 号件即将到期。</translation>
    </message>
    <message>
        <source>escalated case %1: it is late.</source>
        <translation>%1 号件超期，已升级。</translation>
    </message>
    <message>
        <source>destroyed the words of case %1, whose time had come.</source>
        <translation>%1 号件保存期满，内容已销毁。</translation>
    </message>
    <message>
        <source>wrote record of conduct no. %1.</source>
        <translation>写了第%1号奖惩记录。</translation>
    </message>
    <message>
        <source>replied to record of conduct no. %1.</source>
        <translation>对第%1号奖惩记录作了陈述。</translation>
    </message>
    <message>
        <source>approved record of conduct no. %1.</source>
        <translation>批准了第%1号奖惩记录。</translation>
    </message>
    <message>
        <source>withdrew record of conduct no. %1.</source>
        <translation>撤销了第%1号奖惩记录。</translation>
    </message>
    <message>
        <source>took suggestion no. %1 up.</source>
        <translation>受理第 %1 号建议。</translation>
    </message>
    <message>
        <source>accepted suggestion no. %1.</source>
        <translation>采纳第 %1 号建议。</translation>
    </message>
    <message>
        <source>declined suggestion no. %1.</source>
        <translation>不采纳第 %1 号建议。</translation>
    </message>
    <message>
        <source>finished what suggestion no. %1 asked for.</source>
        <translation>完成第 %1 号建议。</translation>
    </message>
    <message>
        <source>published what came of suggestion no. %1.</source>
        <translation>公布第 %1 号建议的办理结果。</translation>
    </message>
    <message>
        <source>took the follow-up %1 of a low rating.</source>
        <translation>领取低分评价回访 %1。</translation>
    </message>
    <message>
        <source>finished the follow-up %1 of a low rating.</source>
        <translation>完成低分评价回访 %1。</translation>
    </message>
    <message>
        <source>opened reception day no. %1.</source>
        <translation>安排了第%1场接待日（座谈会）。</translation>
    </message>
    <message>
        <source>called reception day no. %1 off.</source>
        <translation>取消了第%1场接待日（座谈会）。</translation>
    </message>
    <message>
        <source>noted who came to reception day no. %1.</source>
        <translation>登记了第%1场接待日（座谈会）的到场情况。</translation>
    </message>
    <message>
        <source>looked at a customer&apos;s number of reception day no. %1.</source>
        <translation>查看了第%1场接待日（座谈会）一位客户的号码。</translation>
    </message>
    <message>
        <source>noted what follows from reception day no. %1.</source>
        <translation>登记了第%1场接待日（座谈会）的后续事项。</translation>
    </message>
    <message>
        <source>finished what followed from reception day no. %1.</source>
        <translation>办结了第%1场接待日（座谈会）的一个后续事项。</translation>
    </message>
    <message>
        <source>drafted an announcement of what came of reception day no. %1.</source>
        <translation>为第%1场接待日（座谈会）的结果起草了公告。</translation>
    </message>
    <message>
        <source>closed the reconnection %1.</source>
        <translation>办结复电单 %1。</translation>
    </message>
    <message>
        <source>had payment matter %1 tried again.</source>
        <translation>重新处理缴费事项 %1。</translation>
    </message>
    <message>
        <source>closed payment matter %1.</source>
        <translation>办结缴费事项 %1。</translation>
    </message>
    <message>
        <source>entry %1 was changed</source>
        <translation>第 %1 条被改动</translation>
    </message>
    <message>
        <source>entry %1 is missing</source>
        <translation>第 %1 条缺失</translation>
    </message>
    <message>
        <source>the end is cut off from entry %1</source>
        <translation>自第 %1 条起被截断</translation>
    </message>
    <message>
        <source>the end is cut off from entry %1: the hub above knows of more</source>
        <translation>自第 %1 条起被截断（上级中心存有后续记录）</translation>
    </message>
    <message>
        <source>entry %1 is another than was told</source>
        <translation>第 %1 条与已上报的不符</translation>
    </message>
    <message>
        <source>entry %1 stands on no fact</source>
        <translation>自第 %1 条起没有对应的事实记录</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>took the report %1 as %2.</source>
        <translation>导出报表 %1（%2）。</translation>
    </message>
    <message>
        <source>gave the working days of a year out.</source>
        <translation>发布年度工作日历。</translation>
    </message>
    <message>
        <source>noted that a customer was called about announcement no. %1.</source>
        <translation>登记已就第 %1 号公告电话告知客户。</translation>
    </message>
    <message>
        <source>looked at whom announcement no. %1 has not reached.</source>
        <translation>查看第 %1 号公告未送达名单。</translation>
    </message>
    <message>
        <source>read the report of misconduct %1.</source>
        <translation>查阅违规举报 %1。</translation>
    </message>
</context>
<context>
    <name>DeliveryPane</name>
    <message>
        <source>Record for the file</source>
        <translation>送达记录</translation>
    </message>
    <message>
        <source>As a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>待电话通知</translation>
    </message>
    <message>
        <source>Accounts concerned: %1 · reached: %2 · not reached: %3</source>
        <translation>涉及 %1 户 · 已送达 %2 户 · 未送达 %3 户</translation>
    </message>
    <message>
        <source>No terminal is paired</source>
        <translation>没有已配对的终端</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看到</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读完</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>To a phone</source>
        <translation>带到手机</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>最近在线</translation>
    </message>
    <message>
        <source>Nobody is left to call</source>
        <translation>没有待通知的客户</translation>
    </message>
    <message>
        <source>Enter on a line notes that they were told.</source>
        <translation>在行上按回车，记为已通知。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Where the power is off</source>
        <translation>停电范围</translation>
    </message>
    <message>
        <source>Power off from (2026-12-01 08:30)</source>
        <translation>停电开始（如 2026-12-01 08:30）</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>来电时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What it means for the customer, in plain words</source>
        <translation>对客户意味着什么（大白话）</translation>
    </message>
    <message>
        <source>A worked example</source>
        <translation>算例</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>At the beginning of a line:  # heading   - item   1. numbered   ! what matters.  All else is shown as it is typed.</source>
        <translation>行首标记：# 小标题   - 列表项   1. 编号项   ! 重点。其余文字原样显示。</translation>
    </message>
</context>
<context>
    <name>EditPane</name>
    <message>
        <source>Save at the hub</source>
        <translation>存到中心</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Drop what is kept on this machine</source>
        <translation>删除本机上保存的草稿</translation>
    </message>
    <message>
        <source>Kept on this machine</source>
        <translation>已存在本机</translation>
    </message>
    <message>
        <source>Being kept …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Somebody else has written a newer version meanwhile. Yours is safe here.</source>
        <translation>其间有人写了更新的版本；您的内容已保存在本机。</translation>
    </message>
    <message>
        <source>Mine on top of it</source>
        <translation>以我的为新版本</translation>
    </message>
    <message>
        <source>The other one stays as a version</source>
        <translation>对方的版本仍会保留</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Write into the folder</source>
        <translation>写回文件夹</translation>
    </message>
    <message>
        <source>Make it the hall&apos;s draft</source>
        <translation>作为本厅草稿</translation>
    </message>
    <message>
        <source>Close the folder</source>
        <translation>关闭文件夹</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>没有错误</translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n 处有误</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is called in the pack</source>
        <translation>在标准包里的编号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>All %n changes of all writers go.</source>
        <translation>
            <numerusform>所有人的 %n 处改动都会丢弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>确认放弃</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不了</translation>
    </message>
    <message>
        <source>Somebody else has changed the same words meanwhile. All else was put together; choose here.</source>
        <translation>有人同时改了同一处文字。其余改动已合在一起，请在这里选用。</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>用我的：%1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>用对方的：%1</translation>
    </message>
    <message>
        <source>Parts of the pack</source>
        <translation>标准包的各部分</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Customers do not see this: %1</source>
        <translation>客户看不到这一条：%1</translation>
    </message>
    <message>
        <source>I stand for it</source>
        <translation>由我签认</translation>
    </message>
    <message>
        <source>Signs exactly what it says now</source>
        <translation>签认的就是现在这句话</translation>
    </message>
    <message>
        <source>Nothing was given out here yet</source>
        <translation>本厅还没有发布过</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>Open a pack&apos;s folder to begin.</source>
        <translation>请先打开一个标准包文件夹。</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1, one a line</source>
        <translation>%1（每行一条）</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>个人与窗口数据</translation>
    </message>
    <message>
        <source>%1 to %2. Small numbers are held back; below %3 services or %4 ratings nobody is ranked.</source>
        <translation>%1至%2。数量少的向平均收敛；不足%3件业务或%4条评价不排名。</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90天</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Awards of the month</source>
        <translation>月度表彰</translation>
    </message>
    <message>
        <source>Quizzes</source>
        <translation>小测验</translation>
    </message>
    <message>
        <source>Nobody was served in these days</source>
        <translation>这些天没有办理业务</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Time for the mix</source>
        <translation>用时（按业务构成）</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Ratings for the mix</source>
        <translation>评价（按业务构成）</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Time promised and kept</source>
        <translation>承诺时限兑现</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>属实投诉</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Choose a longer span above.</source>
        <translation>请在上方选择更长的时间段。</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Up</source>
        <translation>上一级</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>This folder</source>
        <translation>就存这里</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nothing of that kind in this folder</source>
        <translation>此文件夹中没有这类文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>By whom: number or name</source>
        <translation>操作人：工号或姓名</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>查无此人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>until, that day too</source>
        <translation>止（含当日）</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Search everywhere</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Pages, announcements, people …</source>
        <translation>页面、公告、人员…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>FollowUpsPane</name>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>还没有办完的</translation>
    </message>
    <message>
        <source>Nothing to be done</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>A low rating that counts comes here by itself. Whose service it was does not see it.</source>
        <translation>计入的低分会自动进来；是谁的服务，谁看不到。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>原定期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>I call back</source>
        <translation>我来回访</translation>
    </message>
    <message>
        <source>I look into it</source>
        <translation>我来查明</translation>
    </message>
    <message>
        <source>What was said and what is done about it</source>
        <translation>沟通情况和处理</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>You are signed out in %1 min unless you go on; drafts are kept.</source>
        <translation>若无操作，%1 分钟后自动退出；草稿会保留。</translation>
    </message>
    <message>
        <source>The hub is being asked …</source>
        <translation>正在向中心查询…</translation>
    </message>
    <message>
        <source>Tab and arrows move · Enter opens · Esc goes back · F6 changes between pages and page</source>
        <translation>Tab 和方向键移动 · 回车打开 · Esc 返回 · F6 在导航与页面间切换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>%1, needed</source>
        <translation>%1，必填</translation>
    </message>
</context>
<context>
    <name>GlancePane</name>
    <message>
        <source>Zero distance, error, complaint, obstacle</source>
        <translation>零距离、零差错、零投诉、零障碍</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Left out for want of ground</source>
        <translation>暂无依据、未列出</translation>
    </message>
</context>
<context>
    <name>HalfHours</name>
    <message>
        <source>taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>served</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>%1: %2 taken, %3 served</source>
        <translation>%1：取号 %2，办结 %3</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Open %1</source>
        <translation>待处理 %1</translation>
    </message>
    <message>
        <source>Closed in 7 days %1</source>
        <translation>近7日已关闭 %1</translation>
    </message>
    <message>
        <source>Found %1</source>
        <translation>查到 %1</translation>
    </message>
    <message>
        <source>No payment has this number</source>
        <translation>没有这个号码的缴费</translation>
    </message>
    <message>
        <source>Nothing was closed in the last seven days</source>
        <translation>近七日没有关闭的事项</translation>
    </message>
    <message>
        <source>No payment wants anybody</source>
        <translation>没有待处理的缴费</translation>
    </message>
    <message>
        <source>Find a payment: reference, order, trade, receipt or account, the whole number</source>
        <translation>查缴费：查询编号、订单号、交易号、凭据号或户号，须输入完整号码</translation>
    </message>
    <message>
        <source>Reference, receipt or account: whole number, Enter</source>
        <translation>查询编号、凭据或户号：完整号码，回车</translation>
    </message>
    <message>
        <source>Only a whole number finds one: the reference on the slip, or that of the order, the trade, the receipt or the account.</source>
        <translation>只能按完整号码查询：查询单上的编号、订单号、交易号、凭据号或户号。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Account or number</source>
        <translation>户号或编号</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Open for (h:min)</source>
        <translation>已历时（时:分）</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭人</translation>
    </message>
    <message>
        <source>Asks again, or due</source>
        <translation>下次查询或时限</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Nothing more is to be done.</source>
        <translation>无需再处理。</translation>
    </message>
    <message>
        <source>Why is the money not moved?</source>
        <translation>为什么不转移？</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭此项</translation>
    </message>
    <message>
        <source>With this reason</source>
        <translation>附上此原因</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>事项详情</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Payment in doubt</source>
        <translation>待核实缴费</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Wrong account</source>
        <translation>缴错户</translation>
    </message>
    <message>
        <source>Reconnection</source>
        <translation>复电</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>The gateway does not answer</source>
        <translation>支付平台没有应答</translation>
    </message>
    <message>
        <source>It comes to no end</source>
        <translation>迟迟没有结果</translation>
    </message>
    <message>
        <source>To be asked for</source>
        <translation>待申请退款</translation>
    </message>
    <message>
        <source>On its way at the gateway</source>
        <translation>渠道处理中</translation>
    </message>
    <message>
        <source>The merchant account is too low</source>
        <translation>商户账户余额不足</translation>
    </message>
    <message>
        <source>The gateway will not give it back</source>
        <translation>渠道拒绝退款</translation>
    </message>
    <message>
        <source>The billing system has not taken it yet</source>
        <translation>营销系统尚未入账</translation>
    </message>
    <message>
        <source>The billing system refused moved money</source>
        <translation>营销系统拒绝转移入账</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>待另一人审批</translation>
    </message>
    <message>
        <source>Paid off: switch the supply on</source>
        <translation>已缴清，待复电</translation>
    </message>
    <message>
        <source>Paid off, still without power after the promised time</source>
        <translation>缴清已超承诺时限，仍未复电</translation>
    </message>
    <message>
        <source>Not in the gateway&apos;s statement</source>
        <translation>渠道账单中没有</translation>
    </message>
    <message>
        <source>Only in the gateway&apos;s statement</source>
        <translation>仅渠道账单中有</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>金额不一致</translation>
    </message>
    <message>
        <source>Without a reference</source>
        <translation>没有附言编号</translation>
    </message>
    <message>
        <source>Its reference is no slip of ours</source>
        <translation>附言编号不是本厅单据</translation>
    </message>
    <message>
        <source>Its slip was paid before</source>
        <translation>该单据此前已付</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>尚未出码</translation>
    </message>
    <message>
        <source>Its code is shown</source>
        <translation>二维码显示中</translation>
    </message>
    <message>
        <source>Being closed</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>Nobody paid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Received, being posted</source>
        <translation>已收款，入账中</translation>
    </message>
    <message>
        <source>Received and posted</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Gone back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Our ledger</source>
        <translation>本厅账</translation>
    </message>
    <message>
        <source>The gateway&apos;s statement</source>
        <translation>渠道账单</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>误缴户号</translation>
    </message>
    <message>
        <source>Should have been</source>
        <translation>应缴户号</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>缴费方式</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>凭据号</translation>
    </message>
    <message>
        <source>The bank&apos;s number</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Order or refund number</source>
        <translation>订单或退款号</translation>
    </message>
    <message>
        <source>Reference on the slip</source>
        <translation>查询编号（查询单上）</translation>
    </message>
    <message>
        <source>Day of the statement</source>
        <translation>账单日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>On again by</source>
        <translation>复电时限</translation>
    </message>
    <message>
        <source>The hub asks again</source>
        <translation>系统下次查询</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关闭人</translation>
    </message>
    <message>
        <source>Closed because</source>
        <translation>关闭原因</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>It was paid already</source>
        <translation>已重复缴费</translation>
    </message>
    <message>
        <source>The billing system refused it</source>
        <translation>营销系统拒绝入账</translation>
    </message>
    <message>
        <source>Its time was over</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>The customer left it</source>
        <translation>客户已取消</translation>
    </message>
    <message>
        <source>No code came</source>
        <translation>未能出码</translation>
    </message>
    <message>
        <source>The customer was shown a code, and the gateway has not answered since. Nobody knows whether they paid.</source>
        <translation>已向客户显示二维码，此后支付平台没有应答，尚不知客户是否已付款。</translation>
    </message>
    <message>
        <source>The payment&apos;s time is over, and the gateway neither closes it nor says that it was paid.</source>
        <translation>缴费时间已过，支付平台既未关闭订单，也未告知已付款。</translation>
    </message>
    <message>
        <source>Money came twice, or the billing system did not take it: it goes back the way it came.</source>
        <translation>重复缴费或营销系统未入账，款项正原路退回。</translation>
    </message>
    <message>
        <source>Money is to go back, and the gateway says that the merchant account does not hold as much.</source>
        <translation>有款项要退回，渠道答复商户账户余额不足。</translation>
    </message>
    <message>
        <source>Money is to go back, and the gateway has refused to, or it came by the bank.</source>
        <translation>有款项要退回，渠道拒绝退款，或款项来自银行转账。</translation>
    </message>
    <message>
        <source>The money is here and the customer has a receipt; the billing system has not answered yet.</source>
        <translation>款项已收，客户已有凭据；营销系统尚未答复。</translation>
    </message>
    <message>
        <source>Money was moved to the right account, and the billing system has refused one side of it.</source>
        <translation>款项已转到正确户号，营销系统拒绝了其中一笔。</translation>
    </message>
    <message>
        <source>Somebody paid for the wrong account, and a clerk asks for the money to be moved.</source>
        <translation>有客户缴错户，营业员申请转移款项。</translation>
    </message>
    <message>
        <source>A supply that was cut is paid off. It is to be on again in the promised time.</source>
        <translation>欠费停电户已缴清，须在承诺时限内复电。</translation>
    </message>
    <message>
        <source>Our ledger has it, the gateway&apos;s statement of that day has not.</source>
        <translation>本厅账上有这一笔，渠道当日账单没有。</translation>
    </message>
    <message>
        <source>The gateway&apos;s statement has it, our ledger has not.</source>
        <translation>渠道账单有这一笔，本厅账上没有。</translation>
    </message>
    <message>
        <source>Our ledger and the gateway&apos;s statement name two amounts.</source>
        <translation>本厅账与渠道账单金额不同。</translation>
    </message>
    <message>
        <source>Money came to the hall&apos;s bank account, and no slip of this hall says what for.</source>
        <translation>营业厅银行账户收到款项，本厅没有对应单据。</translation>
    </message>
    <message>
        <source>Money came for a slip that had been paid before.</source>
        <translation>该单据此前已付款，又收到一笔。</translation>
    </message>
    <message>
        <source>The hub goes on asking and settles or closes it by itself. Tell the customer not to pay again; their slip finds it.</source>
        <translation>系统会继续查询，并自动入账或关闭。请告知客户不要重复缴费，凭小票即可查到。</translation>
    </message>
    <message>
        <source>Look the order up in the merchant&apos;s portal; the hub goes on asking meanwhile.</source>
        <translation>请在商户平台查该订单；系统同时继续查询。</translation>
    </message>
    <message>
        <source>The hub follows it to its end by itself.</source>
        <translation>系统会自动跟踪到退回为止。</translation>
    </message>
    <message>
        <source>Fill the merchant account: the hub asks again by itself. Or give the money back otherwise, and close it.</source>
        <translation>请补足商户账户余额，系统会自动再次申请；或以其他方式退还客户后关闭此项。</translation>
    </message>
    <message>
        <source>Have the bank send it back, then close it with the transfer&apos;s number.</source>
        <translation>请通过银行退回，再填写转账流水号关闭此项。</translation>
    </message>
    <message>
        <source>Ask once more; or give the money back in the merchant&apos;s portal, and close it.</source>
        <translation>可再次申请；或在商户平台退款后关闭此项。</translation>
    </message>
    <message>
        <source>The hub hands it in again by itself. If it lasts, call the billing system&apos;s people.</source>
        <translation>系统会自动再次提交。若长时间如此，请联系营销系统运维人员。</translation>
    </message>
    <message>
        <source>Have it mended there and ask once more; or have it entered by hand, and close it.</source>
        <translation>请在营销系统处理后再次提交；或手工补录后关闭此项。</translation>
    </message>
    <message>
        <source>Somebody else than who asked compares receipt and accounts, and approves or refuses it.</source>
        <translation>由申请人以外的人核对凭据和户号后同意或拒绝。</translation>
    </message>
    <message>
        <source>Have it switched on, then say so here.</source>
        <translation>请安排复电，复电后在此登记。</translation>
    </message>
    <message>
        <source>It is late: call the crew now and tell the customer; say so here once it is on.</source>
        <translation>已超时：请立即联系抢修人员并告知客户，复电后在此登记。</translation>
    </message>
    <message>
        <source>Look it up in the merchant&apos;s portal. It goes by itself once a new reconciliation fits; else close it with what you found.</source>
        <translation>请在商户平台核查。重新对账相符后自动消除；否则请写明核查结果后关闭。</translation>
    </message>
    <message>
        <source>Find out with the bank whose it is: have it sent back or booked, then close it.</source>
        <translation>请与银行核实款项归属，退回或入账后关闭此项。</translation>
    </message>
    <message>
        <source>Ask once more now</source>
        <translation>立即再试一次</translation>
    </message>
    <message>
        <source>Approve: move it</source>
        <translation>同意转移</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>The supply is on again</source>
        <translation>已复电</translation>
    </message>
    <message>
        <source>Given back otherwise …</source>
        <translation>已用其他方式退还…</translation>
    </message>
    <message>
        <source>Entered by hand …</source>
        <translation>已手工补录…</translation>
    </message>
    <message>
        <source>Close it …</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>How was it given back? The hub asks the gateway for it no more.</source>
        <translation>如何退还的？系统不再向渠道申请这笔退款。</translation>
    </message>
    <message>
        <source>Who has entered it, and under which number?</source>
        <translation>由谁补录，编号是什么？</translation>
    </message>
    <message>
        <source>What did you find out?</source>
        <translation>核查结果是什么？</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Service change</source>
        <translation>服务变更</translation>
    </message>
    <message>
        <source>E-service</source>
        <translation>线上服务</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>待播出</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>播出中</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Draft on this machine</source>
        <translation>本机草稿</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>复核逾期</translation>
    </message>
    <message>
        <source>Live, new version in work</source>
        <translation>播出中，新版编写中</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>I have looked at it</source>
        <translation>我已复核</translation>
    </message>
    <message>
        <source>not meant</source>
        <translation>不在范围</translation>
    </message>
    <message>
        <source>shows it</source>
        <translation>正在展示</translation>
    </message>
    <message>
        <source>does not show it</source>
        <translation>未展示</translation>
    </message>
    <message>
        <source>shows an old version</source>
        <translation>展示旧版本</translation>
    </message>
    <message>
        <source>still shows it</source>
        <translation>仍在展示</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>has it</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>a picture is broken</source>
        <translation>图片损坏</translation>
    </message>
    <message>
        <source>Announcements at terminals</source>
        <translation>终端公告区</translation>
    </message>
    <message>
        <source>Idle terminals</source>
        <translation>待机轮播</translation>
    </message>
    <message>
        <source>Strip of the boards</source>
        <translation>大屏滚动条</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Shops and farms</source>
        <translation>低压非居民</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>高压</translation>
    </message>
    <message>
        <source>Its page leads customers to their own usage and bills</source>
        <translation>页面上可点开客户自己的用电与电费</translation>
    </message>
    <message>
        <source>nothing stands there</source>
        <translation>没有填写</translation>
    </message>
    <message>
        <source>it names a picture that is not there</source>
        <translation>引用了不存在的图片</translation>
    </message>
    <message>
        <source>it would be shown nowhere</source>
        <translation>没有选择展示位置</translation>
    </message>
    <message>
        <source>over before it begins, or already</source>
        <translation>结束早于开始，或已经过期</translation>
    </message>
    <message>
        <source>longer than three years</source>
        <translation>超过三年</translation>
    </message>
    <message>
        <source>the power would be back before it goes</source>
        <translation>来电早于停电</translation>
    </message>
    <message>
        <source>no time like 2026-11-29 10:42</source>
        <translation>时间写法应如 2026-11-29 10:42</translation>
    </message>
    <message>
        <source>too long: at most %1 characters</source>
        <translation>过长：最多 %1 字</translation>
    </message>
    <message>
        <source>No account lies in “%1”: is it spelt as in the books?</source>
        <translation>“%1”没有用电户：名称是否与台账一致？</translation>
    </message>
    <message>
        <source>It names no villages: nobody can be called, and nothing shows whom it reached.</source>
        <translation>未填村组：没有可拨打的名单，也无法证明送达到户。</translation>
    </message>
    <message>
        <source>It names no customers: nobody can be called, and nothing shows whom it reached.</source>
        <translation>未选客户类别：没有可拨打的名单，也无法证明送达到户。</translation>
    </message>
    <message>
        <source>Power off from</source>
        <translation>停电开始</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>来电时间</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>展示到</translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation>开始展示</translation>
    </message>
    <message>
        <source>Shown at</source>
        <translation>展示位置</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Terminals and boards</source>
        <translation>终端与大屏</translation>
    </message>
    <message>
        <source>Attached PDF</source>
        <translation>PDF 附件</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>功能区</translation>
    </message>
    <message>
        <source>Villages that it concerns</source>
        <translation>涉及的村组</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户类别</translation>
    </message>
    <message>
        <source>About tariffs</source>
        <translation>电价政策</translation>
    </message>
    <message>
        <source>%1, Chinese</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What it means for the customer</source>
        <translation>对客户意味着什么</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Worked example</source>
        <translation>计算实例</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>From, until</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>fees</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>procedures</source>
        <translation>办事程序</translation>
    </message>
    <message>
        <source>commitments</source>
        <translation>服务承诺</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>staff with photos</source>
        <translation>人员照片</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>not heard of since</source>
        <translation>此后无音讯</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Announcements</source>
        <translation>公告管理</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>缴费待办</translation>
    </message>
    <message>
        <source>The hall today</source>
        <translation>今日大厅</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉与意见</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>客户之声</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>个人与窗口数据</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Standards pack</source>
        <translation>标准包</translation>
    </message>
    <message>
        <source>Six unifications</source>
        <translation>六统一</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>奖惩记录</translation>
    </message>
    <message>
        <source>Reception days</source>
        <translation>接待日与座谈会</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Not public though it must be: %1. The published standards pack lacks them.</source>
        <translation>应公示而未公示：%1。已发布的标准包中缺少这些内容。</translation>
    </message>
    <message>
        <source>No announcements yet</source>
        <translation>还没有公告</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation>开始播出</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>尚无人员</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
</context>
<context>
    <name>MachineList</name>
    <message>
        <source>Nothing is paired yet</source>
        <translation>还没有配对终端</translation>
    </message>
    <message>
        <source>never heard of</source>
        <translation>从未联网</translation>
    </message>
    <message>
        <source>away since %1</source>
        <translation>%1 起失联</translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Console</source>
        <translation>管理台</translation>
    </message>
</context>
<context>
    <name>MatrixPane</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Red only</source>
        <translation>只看异常</translation>
    </message>
    <message>
        <source>shows it</source>
        <translation>正在展示</translation>
    </message>
    <message>
        <source>has it, or had it</source>
        <translation>已接收或已撤下</translation>
    </message>
    <message>
        <source>not meant</source>
        <translation>不在范围</translation>
    </message>
    <message>
        <source>unknown: an old program</source>
        <translation>未知：旧版程序</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message numerus="yes">
        <source>%n terminals</source>
        <translation>
            <numerusform>%n 台终端</numerusform>
        </translation>
    </message>
    <message>
        <source>shown at %1 of its terminals, wrong at %2</source>
        <translation>应展示终端 %1，异常 %2 台</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The whole matrix as CSV</source>
        <translation>整张送达表存为 CSV</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>应播终端</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看到</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读完</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>异常终端</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>To a phone</source>
        <translation>带到手机</translation>
    </message>
    <message>
        <source>should show it whole and does not, or the other way round</source>
        <translation>应完整展示而未展示，或应撤未撤</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Every terminal shows what it should</source>
        <translation>各终端均按要求展示</translation>
    </message>
    <message>
        <source>Nothing is live</source>
        <translation>没有播出中的公告</translation>
    </message>
    <message>
        <source>wrong: %1</source>
        <translation>异常：%1</translation>
    </message>
    <message>
        <source>unknown at %1</source>
        <translation>未知：%1 台</translation>
    </message>
    <message>
        <source>seen %1, read to the end %2, printed %3</source>
        <translation>看过 %1，读完 %2，打印 %3</translation>
    </message>
    <message>
        <source>not heard of since</source>
        <translation>此后无音讯</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is red, but %n terminals have not been heard of for a while</source>
        <translation>
            <numerusform>没有红色，但有 %n 台终端已有一段时间无音讯</numerusform>
        </translation>
    </message>
    <message>
        <source>not heard of since: %1</source>
        <translation>此后无音讯：%1</translation>
    </message>
    <message>
        <source>as of %1, not heard of since</source>
        <translation>截至 %1，此后无音讯</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Open a day</source>
        <translation>安排一场</translation>
    </message>
    <message>
        <source>Only on working days; booking ends as long before as the standards pack says</source>
        <translation>只能安排在工作日；开始前多久停止预约，由标准包规定</translation>
    </message>
    <message>
        <source>Reception day</source>
        <translation>领导接待日</translation>
    </message>
    <message>
        <source>Customers&apos; forum</source>
        <translation>客户座谈会</translation>
    </message>
    <message>
        <source>Day (year-month-day)</source>
        <translation>日期（年-月-日）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place (English)</source>
        <translation>地点（英文）</translation>
    </message>
    <message>
        <source>Who receives</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Who receives (English)</source>
        <translation>接待人（英文）</translation>
    </message>
    <message>
        <source>Topic, if there is one</source>
        <translation>主题（没有可不填）</translation>
    </message>
    <message>
        <source>Topic (English)</source>
        <translation>主题（英文）</translation>
    </message>
    <message>
        <source>Where the English is left out, customers read the Chinese.</source>
        <translation>不填英文的，顾客看到的是中文</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
</context>
<context>
    <name>MeetingSide</name>
    <message numerus="yes">
        <source>%1 of %n places taken</source>
        <translation>
            <numerusform>已约%1，共%n个名额</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 came</source>
        <translation>到场%1人</translation>
    </message>
    <message>
        <source>Called off: %1. Please tell those who booked.</source>
        <translation>已取消：%1。请通知预约人。</translation>
    </message>
    <message>
        <source>The working days of that year are not published yet.</source>
        <translation>那一年的工作日安排还没有公布。</translation>
    </message>
    <message>
        <source>Who booked</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人预约</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>投诉编号 %1</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>came</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>查看号码</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>Add what follows</source>
        <translation>登记后续事项</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>取消这一场</translation>
    </message>
    <message>
        <source>What was asked for, in words that everybody may read</source>
        <translation>客户提出了什么（可公开的说法）</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Until (year-month-day)</source>
        <translation>期限（年-月-日）</translation>
    </message>
    <message>
        <source>Case, if there is one</source>
        <translation>投诉编号（没有可不填）</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Reception days and forums</source>
        <translation>领导接待日与客户座谈会</translation>
    </message>
    <message>
        <source>Customers book at the terminal, under Feedback; who booked is forgotten as the pack says</source>
        <translation>客户在终端“意见反馈”里预约；预约人信息按标准包规定的天数删除</translation>
    </message>
    <message>
        <source>Open a day</source>
        <translation>安排一场</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>即将举行</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>None is over yet</source>
        <translation>还没有结束的场次</translation>
    </message>
    <message>
        <source>None is planned</source>
        <translation>没有安排</translation>
    </message>
    <message>
        <source>Open a day: customers can book it at once.</source>
        <translation>安排一场后，客户马上就能预约。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Receives</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已约</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Reception day</source>
        <translation>领导接待日</translation>
    </message>
    <message>
        <source>Customers&apos; forum</source>
        <translation>客户座谈会</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>可预约</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已约满</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已截止</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>A day stands here once it has ended, with who came and what followed.</source>
        <translation>结束的场次会列在这里，附到场情况和后续事项。</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message numerus="yes">
        <source>%n payments today</source>
        <translation>
            <numerusform>今日收款 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>In doubt: %1, ¥%2, since %3</source>
        <translation>存疑 %1 笔 ¥%2，始于 %3</translation>
    </message>
    <message>
        <source>None in doubt</source>
        <translation>没有存疑款项</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>The console is being opened …</source>
        <translation>正在打开管理台…</translation>
    </message>
    <message>
        <source>This console does not belong to a hall yet</source>
        <translation>本管理台还未加入营业厅</translation>
    </message>
    <message>
        <source>The console cannot be opened</source>
        <translation>管理台无法打开</translation>
    </message>
    <message>
        <source>A technician pairs it once: kiosk hub pair --kind staff at the hub, then kiosk pair here.</source>
        <translation>请技术人员配对一次：在中心上运行 kiosk hub pair --kind staff，再在本机运行 kiosk pair。</translation>
    </message>
    <message>
        <source>Please tell the technician: %1. It is tried again by itself.</source>
        <translation>请告知技术人员：%1。系统会自动重试。</translation>
    </message>
</context>
<context>
    <name>OnePane</name>
    <message>
        <source>Why is it taken off every screen? It cannot come back.</source>
        <translation>为何从所有屏幕撤下？撤下后不能恢复。</translation>
    </message>
    <message>
        <source>Why does it go back to its author?</source>
        <translation>为何退回作者？</translation>
    </message>
    <message>
        <source>With this reason</source>
        <translation>以此原因</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>业务：%1件</translation>
    </message>
    <message>
        <source>Time for the mix, against the hall</source>
        <translation>同类业务办理时长（与本厅相比）</translation>
    </message>
    <message>
        <source>Ratings for the mix, against the hall</source>
        <translation>同类业务评价（与本厅相比）</translation>
    </message>
    <message>
        <source>Satisfied, with the 95 % interval (ratings: %1)</source>
        <translation>满意率及95 %区间（评价%1次）</translation>
    </message>
    <message>
        <source>Promised times kept, with the 95 % interval (of %1)</source>
        <translation>承诺时限兑现率及95 %区间（共%1件）</translation>
    </message>
    <message>
        <source>By service: how many, the time here, the hall&apos;s</source>
        <translation>分业务：件数、本项时长、本厅时长</translation>
    </message>
    <message>
        <source>%1 (%2): %3, %4</source>
        <translation>%1（%2件）：%3，全厅%4</translation>
    </message>
    <message>
        <source>I have looked at version %1</source>
        <translation>我已复核第%1版</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>You have served nobody in these days</source>
        <translation>这些天您没有办理业务</translation>
    </message>
    <message numerus="yes">
        <source>Your own: %n services</source>
        <translation>
            <numerusform>您自己：%n件业务</numerusform>
        </translation>
    </message>
    <message>
        <source>Handling time for your mix of services</source>
        <translation>办理用时（按您的业务构成）</translation>
    </message>
    <message>
        <source>1 is the hall&apos;s mean; below it is faster</source>
        <translation>1为全厅平均，小于1更快</translation>
    </message>
    <message>
        <source>Satisfied customers for your mix</source>
        <translation>客户满意（按您的业务构成）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ratings; above 1 is better</source>
        <translation>
            <numerusform>%n条评价中%1条满意；大于1更好</numerusform>
        </translation>
    </message>
    <message>
        <source>No rating that counts yet</source>
        <translation>还没有计入的评价</translation>
    </message>
    <message>
        <source>By service: you, the hall</source>
        <translation>各业务：您 / 全厅</translation>
    </message>
    <message>
        <source>%1 (%2): %3, %4</source>
        <translation>%1（%2件）：%3 / %4</translation>
    </message>
    <message>
        <source>Promised times kept</source>
        <translation>承诺时限兑现</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Complaints upheld: %1</source>
        <translation>属实投诉：%1</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>Courteous phrases</source>
        <translation>文明用语</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>服务承诺</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字依据</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>Hotlines</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Ticket letters</source>
        <translation>号票字母</translation>
    </message>
    <message>
        <source>Groups of services</source>
        <translation>业务分类</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>申请材料</translation>
    </message>
    <message>
        <source>Zones and signs</source>
        <translation>功能区标识</translation>
    </message>
    <message>
        <source>Terminal profiles</source>
        <translation>终端类型</translation>
    </message>
    <message>
        <source>Public pages</source>
        <translation>公示页</translation>
    </message>
    <message>
        <source>Power cut page</source>
        <translation>停电报修页</translation>
    </message>
    <message>
        <source>Queue rules</source>
        <translation>排队规则</translation>
    </message>
    <message>
        <source>Priority classes</source>
        <translation>优先类别</translation>
    </message>
    <message>
        <source>Meeting room</source>
        <translation>洽谈室</translation>
    </message>
    <message>
        <source>Complaint topics</source>
        <translation>投诉分类</translation>
    </message>
    <message>
        <source>Complaint deadlines</source>
        <translation>投诉时限</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>答复模板</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Forbidden phrases</source>
        <translation>服务忌语</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签认记录</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>满意度问卷</translation>
    </message>
    <message>
        <source>Survey questions</source>
        <translation>问卷题目</translation>
    </message>
    <message>
        <source>Reception days</source>
        <translation>接待日与座谈会</translation>
    </message>
    <message>
        <source>Quiz for staff</source>
        <translation>员工小测验</translation>
    </message>
    <message>
        <source>being read …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>being written …</source>
        <translation>正在编辑…</translation>
    </message>
    <message>
        <source>being saved …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>saved at the hub</source>
        <translation>已保存到中心</translation>
    </message>
    <message>
        <source>kept on this machine, not yet at the hub</source>
        <translation>已存在本机，还没有到中心</translation>
    </message>
    <message>
        <source>somebody else changed the same words</source>
        <translation>有人改了同一处</translation>
    </message>
    <message>
        <source>Given out now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Has to be looked at</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>恢复的</translation>
    </message>
    <message>
        <source>Words not kept</source>
        <translation>内容已不保留</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>显示屏</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Drifts: not what it was given</source>
        <translation>偏离：不是现行版本</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Official name</source>
        <translation>规范名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Calls the letters</source>
        <translation>叫号字母</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Ticket letter</source>
        <translation>号票字母</translation>
    </message>
    <message>
        <source>On the first page</source>
        <translation>放在首页</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Functional areas</source>
        <translation>功能分区</translation>
    </message>
    <message>
        <source>Pinyin, where it is read otherwise</source>
        <translation>拼音（读音特殊时填写）</translation>
    </message>
    <message>
        <source>Other Chinese words for it</source>
        <translation>其他中文说法</translation>
    </message>
    <message>
        <source>Other English words for it</source>
        <translation>其他英文说法</translation>
    </message>
    <message>
        <source>What a terminal can do of it</source>
        <translation>终端能办到哪一步</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>需带材料</translation>
    </message>
    <message>
        <source>Source of the materials</source>
        <translation>材料依据</translation>
    </message>
    <message>
        <source>Confidence in the materials</source>
        <translation>材料可信度</translation>
    </message>
    <message>
        <source>Materials in force from</source>
        <translation>材料生效日</translation>
    </message>
    <message>
        <source>Materials in force until</source>
        <translation>材料要求有效至（含当日）</translation>
    </message>
    <message>
        <source>Materials confirmed by</source>
        <translation>材料确认人</translation>
    </message>
    <message>
        <source>Materials confirmed on</source>
        <translation>材料确认日</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理步骤</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Basis, for staff</source>
        <translation>依据（供员工）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>有效至（含当日）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>内容行</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The business day turns at</source>
        <translation>营业日换日时间</translation>
    </message>
    <message>
        <source>No tickets in the last minutes</source>
        <translation>闭厅前多少分钟停止取号</translation>
    </message>
    <message>
        <source>Link to the invoice</source>
        <translation>发票链接</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>关门</translation>
    </message>
    <message>
        <source>Shows the zones</source>
        <translation>显示的功能区</translation>
    </message>
    <message>
        <source>Codes of paper bills</source>
        <translation>纸质电费单的二维码</translation>
    </message>
    <message>
        <source>Gives tickets</source>
        <translation>提供取号</translation>
    </message>
    <message>
        <source>Staff are there</source>
        <translation>有人值守</translation>
    </message>
    <message>
        <source>Head start in minutes</source>
        <translation>提前分钟数</translation>
    </message>
    <message>
        <source>Key customer</source>
        <translation>重要客户</translation>
    </message>
    <message>
        <source>From the age of</source>
        <translation>年满（岁）</translation>
    </message>
    <message>
        <source>What stands under it</source>
        <translation>下级分类</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>自何日起</translation>
    </message>
    <message>
        <source>Contact within hours</source>
        <translation>几小时内联系</translation>
    </message>
    <message>
        <source>Handle within working days</source>
        <translation>几个工作日内处理</translation>
    </message>
    <message>
        <source>Reply within working days</source>
        <translation>几个工作日内答复</translation>
    </message>
    <message>
        <source>Call back within working days of the reply</source>
        <translation>答复后几个工作日内回访</translation>
    </message>
    <message>
        <source>English for one</source>
        <translation>英文单数</translation>
    </message>
    <message>
        <source>Instead of nothing</source>
        <translation>为零时的说法</translation>
    </message>
    <message>
        <source>So many make one</source>
        <translation>多少合为一</translation>
    </message>
    <message>
        <source>Close within working days of the call back</source>
        <translation>回访后几个工作日内归档</translation>
    </message>
    <message>
        <source>Asked, of a hundred visits</source>
        <translation>每一百次来访中询问几次</translation>
    </message>
    <message>
        <source>The same customer again after days</source>
        <translation>同一客户隔几天再问</translation>
    </message>
    <message>
        <source>Nothing is said below so many answers</source>
        <translation>少于几份答卷不作结论</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>A sentence may be added</source>
        <translation>可以再写一句</translation>
    </message>
    <message>
        <source>Booking ends so many minutes before</source>
        <translation>开始前几分钟停止预约</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>By</source>
        <translation>签认人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The right choice, counted from 1</source>
        <translation>正确选项（从1数起）</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Everything (demonstrations only)</source>
        <translation>全部（仅供演示）</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>签认内容</translation>
    </message>
    <message>
        <source>On the cards of people and windows</source>
        <translation>印在监督服务卡上</translation>
    </message>
    <message>
        <source>Who booked is forgotten after days</source>
        <translation>会后几天删除预约人信息</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>services</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>commitments</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>look it up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>only at a window</source>
        <translation>仅窗口</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>enquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>theft report</source>
        <translation>窃电举报</translation>
    </message>
    <message>
        <source>a scale of five</source>
        <translation>五级量表</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>选一项</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或不是</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Words are missing</source>
        <translation>缺少文字</translation>
    </message>
    <message>
        <source>Is missing; screens say it</source>
        <translation>缺少这一条，屏幕要用到</translation>
    </message>
    <message>
        <source>Is missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Is not known here</source>
        <translation>这里没有这一项</translation>
    </message>
    <message>
        <source>Is there twice</source>
        <translation>重复了</translation>
    </message>
    <message>
        <source>Has %1 characters, at most %2 have room</source>
        <translation>有 %1 个字，最多 %2 个</translation>
    </message>
    <message>
        <source>Has control characters, a line break, or a space at its start or end</source>
        <translation>含有控制字符、换行，或首尾有空格</translation>
    </message>
    <message>
        <source>Is not Chinese</source>
        <translation>不是中文</translation>
    </message>
    <message>
        <source>Has Chinese characters</source>
        <translation>含有中文</translation>
    </message>
    <message>
        <source>Has {%1} in one language only</source>
        <translation>{%1} 只在一种语言里有</translation>
    </message>
    <message>
        <source>Names {%1}, which is no figure of this pack</source>
        <translation>{%1} 不是本包的数字</translation>
    </message>
    <message>
        <source>Names %1, which the pack does not have</source>
        <translation>用到 %1，标准包里没有</translation>
    </message>
    <message>
        <source>Names %1 twice</source>
        <translation>%1 用了两次</translation>
    </message>
    <message>
        <source>Must use %1 and not %2</source>
        <translation>应当用 %1，不是 %2</translation>
    </message>
    <message>
        <source>Must be worded around a figure in braces, such as {transfer_days}</source>
        <translation>要用大括号引用数字，例如 {transfer_days}</translation>
    </message>
    <message>
        <source>States “%1”: enter it under Figures and name it here in braces</source>
        <translation>直接写了“%1”：请填到“数字依据”，这里用大括号引用</translation>
    </message>
    <message>
        <source>Says what the hall forbids: %1</source>
        <translation>含有服务忌语：%1</translation>
    </message>
    <message>
        <source>What stands in braces is no placeholder; write a name such as {n}</source>
        <translation>大括号里不是占位名，请写成 {n} 这样</translation>
    </message>
    <message>
        <source>A brace stands alone</source>
        <translation>大括号不成对</translation>
    </message>
    <message>
        <source>Is called at no window</source>
        <translation>没有窗口叫这个字母</translation>
    </message>
    <message>
        <source>Has no service</source>
        <translation>没有业务</translation>
    </message>
    <message>
        <source>%1 is not an icon of this version</source>
        <translation>%1 不是本版本的图标</translation>
    </message>
    <message>
        <source>Has a contrast of only %1 : 1 on white, 3 : 1 is needed</source>
        <translation>在白底上对比度只有 %1 : 1，至少要 3 : 1</translation>
    </message>
    <message>
        <source>Day %1 overlaps other opening hours</source>
        <translation>星期 %1 与其他营业时间重叠</translation>
    </message>
    <message>
        <source>Closes must be later than opens</source>
        <translation>关门要晚于开门</translation>
    </message>
    <message>
        <source>May hold {account} and {any} in braces, and no other brace</source>
        <translation>花括号里只能写 {account} 和 {any}，不能有别的花括号</translation>
    </message>
    <message>
        <source>Needs {account} once, where the account number stands</source>
        <translation>要有且只有一个 {account}，写在户号的位置</translation>
    </message>
    <message>
        <source>Needs a sign between two things in braces, to tell where the first one ends</source>
        <translation>两个花括号之间要有别的字符，不然分不出前一个到哪里为止</translation>
    </message>
    <message>
        <source>Has a digit beside {account}: it would be taken for one of the number</source>
        <translation>{account} 旁边不能是数字，不然会被当成户号的一位</translation>
    </message>
    <message>
        <source>Needs a sign that is no digit, or any number is taken for a bill</source>
        <translation>要有不是数字的字符，不然任何数字都会被当成电费单</translation>
    </message>
    <message>
        <source>Is not a time zone such as Asia/Shanghai</source>
        <translation>不是时区，例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>Needs either a value with its unit, or words</source>
        <translation>要么填数值和单位，要么填文字</translation>
    </message>
    <message>
        <source>Confirmed by and confirmed on belong together</source>
        <translation>确认人和确认日要一起填</translation>
    </message>
    <message>
        <source>Was signed as “%1” and now says “%2”: sign it again</source>
        <translation>签认时是“%1”，现在是“%2”：请重新签认</translation>
    </message>
    <message>
        <source>Is not a claim of this pack</source>
        <translation>不是本包的条目</translation>
    </message>
    <message>
        <source>Is for demonstrations only</source>
        <translation>仅供演示</translation>
    </message>
    <message>
        <source>Must be from %1 to %2</source>
        <translation>应在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>Needs a day to reply by</source>
        <translation>要填答复时限</translation>
    </message>
    <message>
        <source>A choice needs 2 to 6 answers with ids of their own; other kinds have none</source>
        <translation>选一项的题要有2到6个编号各不相同的答案，其他题型不填</translation>
    </message>
    <message>
        <source>Has %1 questions, at most %2 are asked</source>
        <translation>有%1道题，最多%2道</translation>
    </message>
    <message>
        <source>A key customer has no head start</source>
        <translation>重要客户不提前</translation>
    </message>
    <message>
        <source>Is not written as it must be here</source>
        <translation>写法不对</translation>
    </message>
    <message>
        <source>Must be %1 at least</source>
        <translation>不能小于 %1</translation>
    </message>
    <message>
        <source>Must be %1 at most</source>
        <translation>不能大于 %1</translation>
    </message>
    <message>
        <source>Must be a number</source>
        <translation>要填数字</translation>
    </message>
    <message>
        <source>A day is written like 2026-11-29</source>
        <translation>日期写成 2026-11-29</translation>
    </message>
    <message>
        <source>Is none of what may stand here</source>
        <translation>不在可选范围内</translation>
    </message>
    <message>
        <source>Needs at least %1</source>
        <translation>至少要 %1 项</translation>
    </message>
    <message>
        <source>May have at most %1</source>
        <translation>最多 %1 项</translation>
    </message>
    <message>
        <source>it is not in force before %1</source>
        <translation>%1 起才生效</translation>
    </message>
    <message>
        <source>its confidence is not high, and nobody has signed it off</source>
        <translation>可信度不高，也没有人签认</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>PairField</name>
    <message>
        <source>%1, Chinese</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1（英文）</translation>
    </message>
</context>
<context>
    <name>PairsField</name>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>%1, Chinese</source>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1（英文）</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Parts of the report</source>
        <translation>报表内容</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>总览</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>缴费待办</translation>
    </message>
    <message>
        <source>Nothing goes on without people: %1</source>
        <translation>需人工处理：%1</translation>
    </message>
    <message>
        <source>Nothing waits for people</source>
        <translation>没有需人工处理的事项</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Supervision cards</source>
        <translation>监督服务卡</translation>
    </message>
    <message>
        <source>Name, number and window for customers, with a code that leads any terminal to rating, praise or a complaint.</source>
        <translation>给客户看的姓名、工号和窗口；扫卡上的码，任何终端都能评价、表扬或反映问题。</translation>
    </message>
    <message>
        <source>They get a one-time PIN, shown once, and choose their own when they sign in.</source>
        <translation>系统生成一次性密码，只显示一次；本人首次登录时自行设定新密码。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Who works here, what they may, which windows they open. Each change is an entry of the audit.</source>
        <translation>本厅人员、职责与可开窗口。每次改动均记入审计。</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>全部人员</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>Every window</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>One-time PIN not used yet</source>
        <translation>一次性密码未使用</translation>
    </message>
    <message>
        <source>Needs a new PIN</source>
        <translation>需要新密码</translation>
    </message>
    <message>
        <source>Locked after wrong PINs</source>
        <translation>密码错误已锁定</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Lift the lock-out</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>New one-time PIN</source>
        <translation>生成一次性密码</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Leaves the hall</source>
        <translation>办理离职</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>恢复登录</translation>
    </message>
    <message>
        <source>They may try their PIN again at once.</source>
        <translation>可立即重新输入密码。</translation>
    </message>
    <message>
        <source>The old PIN and open sessions end at once.</source>
        <translation>旧密码与已登录的终端立即失效。</translation>
    </message>
    <message>
        <source>Out at once, until somebody lets them in again.</source>
        <translation>立即退出，直至恢复为止。</translation>
    </message>
    <message>
        <source>Out at once; number and record stay theirs.</source>
        <translation>立即退出；工号与记录仍归其本人。</translation>
    </message>
    <message>
        <source>They sign in with the PIN of before.</source>
        <translation>用原密码登录。</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Day</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>转到某日</translation>
    </message>
    <message>
        <source>Go to 2026-11-29</source>
        <translation>转到 2026-11-29</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles: what they may do</source>
        <translation>职责：可以做什么</translation>
    </message>
    <message>
        <source>Windows that they may open</source>
        <translation>可开窗口</translation>
    </message>
    <message>
        <source>These are your own rights: you may give some up, only another manager gives you more.</source>
        <translation>这是您本人的权限：可以自行减少，增加须由另一位厅长办理。</translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile.</source>
        <translation>此人的信息刚被他人修改。</translation>
    </message>
    <message>
        <source>Add and make a PIN</source>
        <translation>新增并生成密码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Show how it is now</source>
        <translation>显示最新信息</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Locked until %1</source>
        <translation>锁定至 %1</translation>
    </message>
    <message>
        <source>The one-time PIN is good until %1</source>
        <translation>一次性密码有效期至 %1</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>Hangs in the hall: everybody sees name, number, windows and this photo at a terminal.</source>
        <translation>已在大厅公示：顾客可在终端看到姓名、工号、窗口和这张照片。</translation>
    </message>
    <message>
        <source>Does not hang in the hall. Who agrees to it is shown at terminals with name, number, windows and photo.</source>
        <translation>未公示。本人同意后，终端显示其姓名、工号、窗口和照片。</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>%1 的照片</translation>
    </message>
    <message>
        <source>Another photo …</source>
        <translation>换一张照片…</translation>
    </message>
    <message>
        <source>They agree: a photo …</source>
        <translation>本人同意，添加照片…</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 2 MB</source>
        <translation>PNG 或 JPEG，最大 2 MB</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>撤下公示</translation>
    </message>
    <message>
        <source>Off every terminal at once; the photo is not kept.</source>
        <translation>立即从所有终端撤下，照片不保留。</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Pictures: a line [图1] or [picture 1] of the text is where the first one stands</source>
        <translation>图片：正文中单独一行 [图1] 处显示第 1 张图</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>第 %1 张图</translation>
    </message>
    <message>
        <source>[picture %1]</source>
        <translation>[图%1]</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add a picture …</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>PNG or JPEG, at most 2 MB</source>
        <translation>PNG 或 JPEG,不超过 2 MB</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>One-time PIN of %1</source>
        <translation>%1 号的一次性密码</translation>
    </message>
    <message>
        <source>Tell it to them alone. It is shown only now and kept nowhere; good for one sign-in until %1, then they choose their own.</source>
        <translation>只告诉其本人。密码仅此一次显示，不作保存；%1 前可登录一次，随后由本人自行设定。</translation>
    </message>
    <message>
        <source>Handed over, hide it</source>
        <translation>已告知，隐藏</translation>
    </message>
</context>
<context>
    <name>PreviewButton</name>
    <message>
        <source>Hide the preview</source>
        <translation>收起预览</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>待机</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>As customers see it</source>
        <translation>客户看到的样子</translation>
    </message>
    <message>
        <source>The preview could not be drawn</source>
        <translation>预览无法显示</translation>
    </message>
    <message>
        <source>The next change tries again.</source>
        <translation>下次修改时会再试。</translation>
    </message>
</context>
<context>
    <name>RatingBars</name>
    <message>
        <source>No ratings yet today</source>
        <translation>今天还没有评价</translation>
    </message>
    <message>
        <source>They come in at a full hour, several together</source>
        <translation>逢整点成批列入</translation>
    </message>
    <message numerus="yes">
        <source>%n ratings</source>
        <translation>
            <numerusform>%n 次评价</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of 5: %2</source>
        <translation>%1 分：%2 次</translation>
    </message>
</context>
<context>
    <name>RatingsPane</name>
    <message>
        <source>7 days</source>
        <translation>7天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90天</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365天</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>满意程度</translation>
    </message>
    <message>
        <source>Ratings that count: %1</source>
        <translation>计入的评价：%1</translation>
    </message>
    <message>
        <source>whose visit is not over: %1</source>
        <translation>业务尚未办结：%1</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>单独存放</translation>
    </message>
    <message>
        <source>Kept with their reason, in no figure.</source>
        <translation>保留并注明原因，不进任何统计。</translation>
    </message>
    <message>
        <source>What was good, what was not</source>
        <translation>好在哪里，差在哪里</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>None in these days</source>
        <translation>这些天没有</translation>
    </message>
</context>
<context>
    <name>RatioBar</name>
    <message>
        <source>%1  (%2 – %3)</source>
        <translation>%1 （%2 – %3）</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>About whom (staff number)</source>
        <translation>关于谁（工号）</translation>
    </message>
    <message>
        <source>A sanction: in force after a week, once a second person approves</source>
        <translation>惩处：一周后经第二人批准才生效</translation>
    </message>
    <message>
        <source>A reward: in force at once</source>
        <translation>奖励：立即生效</translation>
    </message>
    <message>
        <source>Reason, as the person will read it</source>
        <translation>事由，本人会看到</translation>
    </message>
    <message>
        <source>The rule that it rests on</source>
        <translation>依据的制度条款</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Rests on a case (hidden from its person)</source>
        <translation>相关投诉意见编号（本人看不到）</translation>
    </message>
    <message>
        <source>Rests on the figures of a month</source>
        <translation>相关数据的月份</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>No. %1</source>
        <translation>第%1号</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关事项</translation>
    </message>
    <message>
        <source>a case %1</source>
        <translation>投诉意见 %1</translation>
    </message>
    <message>
        <source>the figures of %1</source>
        <translation>%1的数据</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The person&apos;s own word</source>
        <translation>本人陈述</translation>
    </message>
    <message>
        <source>Nothing was said.</source>
        <translation>未作陈述。</translation>
    </message>
    <message>
        <source>Your word, once; it stays for good</source>
        <translation>您的陈述，只能说一次，永久保留</translation>
    </message>
    <message>
        <source>Why is it withdrawn?</source>
        <translation>为什么撤销？</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>提交陈述</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>As PDF</source>
        <translation>存为PDF</translation>
    </message>
</context>
<context>
    <name>ReleasePane</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Why (kept with the version)</source>
        <translation>说明（随版本保存）</translation>
    </message>
    <message>
        <source>Give it out …</source>
        <translation>发布…</translation>
    </message>
    <message numerus="yes">
        <source>%n values change on %1.</source>
        <translation>
            <numerusform>%1上有 %n 处变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n screens</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it out now</source>
        <translation>确认发布</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不了</translation>
    </message>
    <message numerus="yes">
        <source>What was given out last is on %1 of %n screens</source>
        <translation>
            <numerusform>%n 台设备中 %1 台已是最新发布版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faults: it cannot go out before they are mended.</source>
        <translation>
            <numerusform>%n 处有误：改好之前不能发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>The draft says the same as what was given out last</source>
        <translation>草稿与现行版本一致</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>ReplyField</name>
    <message>
        <source>The reply, as the customer reads it</source>
        <translation>答复（客户会看到）</translation>
    </message>
    <message>
        <source>Nobody here says: %1</source>
        <translation>禁用语：%1</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Daily report</source>
        <translation>营业厅日报</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>营业厅周报</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>营业厅月报</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Not over yet: what it came to so far</source>
        <translation>本期尚未结束，以下为至今的数字</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Save the report as a PDF</source>
        <translation>把报表存为 PDF</translation>
    </message>
    <message>
        <source>Save the report as a workbook</source>
        <translation>把报表存为工作簿</translation>
    </message>
    <message>
        <source>The hub is adding it up …</source>
        <translation>中心正在汇总…</translation>
    </message>
</context>
<context>
    <name>RequiredPane</name>
    <message>
        <source>Terminals show what the published standards pack confirms for today: what nobody stands for, or what has run out, is in no pack and so missing here.</source>
        <translation>终端只展示已发布标准包中今日有效并经确认的内容；无人确认或已过期的内容不在包内，在此显示为缺失。</translation>
    </message>
    <message>
        <source>Must be public</source>
        <translation>应公示</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>public</source>
        <translation>已公示</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What it says first</source>
        <translation>首条内容</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>标准包</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>There is a file of this name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a folder of this machine</source>
        <translation>选择本机的文件夹</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>something is wrong here</source>
        <translation>这里有误</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改动</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to the console</source>
        <translation>登录管理台</translation>
    </message>
    <message>
        <source>You were signed out: too long without a step, or signed in elsewhere. Drafts were kept.</source>
        <translation>您已退出：长时间无操作，或在别处登录。草稿已保留。</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>One-time PIN</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The hub is away, so nobody can sign in. It is tried again by itself.</source>
        <translation>中心无法连接，暂不能登录。系统会自动重试。</translation>
    </message>
    <message>
        <source>This PIN is for one time. Choose your own: at least 6 characters. A short sentence is easier to keep and harder to guess.</source>
        <translation>此密码仅限一次使用。请自行设定：至少 6 位；一句短语更好记，也更难猜。</translation>
    </message>
</context>
<context>
    <name>SixWords</name>
    <message>
        <source>Service content</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口设置</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>业务流程</translation>
    </message>
    <message>
        <source>Signage</source>
        <translation>标识标牌</translation>
    </message>
    <message>
        <source>Service rules</source>
        <translation>服务规范</translation>
    </message>
    <message>
        <source>Courteous phrases</source>
        <translation>文明用语</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>服务规范</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>文明用语</translation>
    </message>
    <message>
        <source>Is the measure</source>
        <translation>作为基准</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>已统一</translation>
    </message>
    <message>
        <source>Has a pack of its own</source>
        <translation>自有标准包</translation>
    </message>
    <message>
        <source>Screens are behind</source>
        <translation>有设备未更新</translation>
    </message>
    <message>
        <source>Nothing heard yet</source>
        <translation>还没有消息</translation>
    </message>
</context>
<context>
    <name>SlipPane</name>
    <message>
        <source>The case&apos;s number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>The case&apos;s number: %1</source>
        <translation>受理编号：%1</translation>
    </message>
    <message>
        <source>Its code</source>
        <translation>查询码</translation>
    </message>
    <message>
        <source>Its code: %1</source>
        <translation>查询码：%1</translation>
    </message>
    <message>
        <source>Nothing is printed of this one, and nothing keeps its code: a file would say the hour. Let the customer copy it or photograph it; it can be followed from tomorrow on.</source>
        <translation>匿名件不打印凭条，查询码也不留存：文件会留下时刻。请客户抄下或拍下；明天起可以查询。</translation>
    </message>
    <message>
        <source>The code of the slip, for a terminal&apos;s scanner or a phone&apos;s camera</source>
        <translation>凭条上的二维码，可在自助终端扫码或用手机拍下</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印凭条</translation>
    </message>
    <message>
        <source>As a PDF in the folder of exports; it goes when the customer has it</source>
        <translation>PDF,存到导出文件夹；客户收好后即删除</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>客户已收好</translation>
    </message>
</context>
<context>
    <name>StandardsPage</name>
    <message>
        <source>Standards pack</source>
        <translation>标准包</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Given out: %1</source>
        <translation>现行版本 %1</translation>
    </message>
    <message>
        <source>Draft by %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>Versions and screens</source>
        <translation>版本与设备</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <source>%n screens have drifted</source>
        <translation>
            <numerusform>%n 台设备的版本不对</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference, give out</source>
        <translation>差异与发布</translation>
    </message>
    <message>
        <source>The pack could not be read from the hub</source>
        <translation>没能从中心读到标准包</translation>
    </message>
    <message>
        <source>The pack is being read …</source>
        <translation>正在读取标准包…</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Reached</source>
        <translation>联系上了</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没有联系上</translation>
    </message>
    <message>
        <source>Good: on to the call back</source>
        <translation>通过，转回访</translation>
    </message>
    <message>
        <source>Back to its handler</source>
        <translation>退回经办人</translation>
    </message>
    <message>
        <source>It is an opinion</source>
        <translation>转为意见</translation>
    </message>
    <message>
        <source>It stays a complaint</source>
        <translation>维持投诉</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Not content</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>派给谁</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>谁的责任</translation>
    </message>
    <message>
        <source>Who was at fault: it counts in their figures</source>
        <translation>责任人（计入其个人数据）</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>or window</source>
        <translation>或窗口</translation>
    </message>
    <message>
        <source>Passed on beyond the hall to</source>
        <translation>转给外部单位</translation>
    </message>
    <message>
        <source>Its number there (95598, 12345)</source>
        <translation>外部编号（95598、12345）</translation>
    </message>
    <message>
        <source>What was put right, or done for the customer</source>
        <translation>怎么处理的、为客户做了什么</translation>
    </message>
    <message>
        <source>The reason, needed</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Words to it, for the file</source>
        <translation>备注（入案卷）</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不做了</translation>
    </message>
</context>
<context>
    <name>SuggestionsPane</name>
    <message>
        <source>No suggestions yet</source>
        <translation>还没有建议</translation>
    </message>
    <message>
        <source>Customers give them at the terminal, under Feedback.</source>
        <translation>客户在终端“意见反馈”里提交。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>About window %1</source>
        <translation>关于%1号窗口</translation>
    </message>
    <message>
        <source>About staff no. %1</source>
        <translation>关于工号%1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，%2前完成</translation>
    </message>
    <message>
        <source>The customer&apos;s photo</source>
        <translation>客户的照片</translation>
    </message>
    <message>
        <source>Wants an answer: %1</source>
        <translation>希望答复：%1</translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <translation>不采纳：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Other owner or day</source>
        <translation>换人或改期</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转达</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>已办成</translation>
    </message>
    <message>
        <source>Draft the announcement</source>
        <translation>起草公告</translation>
    </message>
    <message>
        <source>Open the announcement</source>
        <translation>打开公告</translation>
    </message>
    <message>
        <source>Who does it (staff number)</source>
        <translation>谁来办（工号）</translation>
    </message>
    <message>
        <source>Until (year-month-day)</source>
        <translation>期限（年-月-日）</translation>
    </message>
    <message>
        <source>Why not? (staff read it)</source>
        <translation>为什么不采纳？（员工可见）</translation>
    </message>
    <message>
        <source>What was suggested, in the hall&apos;s words for everybody (Chinese)</source>
        <translation>建议内容，用营业厅的话对外说（中文）</translation>
    </message>
    <message>
        <source>What came of it (Chinese)</source>
        <translation>结果（中文）</translation>
    </message>
    <message>
        <source>What was suggested (English)</source>
        <translation>建议内容（英文）</translation>
    </message>
    <message>
        <source>What came of it (English)</source>
        <translation>结果（英文）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SurveyPane</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>近3个月</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近12个月</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>Nothing is asked</source>
        <translation>没有题目</translation>
    </message>
    <message>
        <source>The questions stand in the standards pack, under Survey questions.</source>
        <translation>题目在“统一标准”的“问卷题目”里。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95%区间</translation>
    </message>
    <message>
        <source>No answers in these months</source>
        <translation>这几个月没有答卷</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Good or yes</source>
        <translation>好评或“是”</translation>
    </message>
    <message>
        <source>%1 answered, %2 left it out</source>
        <translation>%1人作答，%2人跳过</translation>
    </message>
    <message>
        <source>no longer asked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Too few to say: %1 of %2 answers</source>
        <translation>份数太少，暂不作结论：%1份，至少%2份</translation>
    </message>
    <message>
        <source>%1 · %2 % (%3–%4)</source>
        <translation>%1 · %2%（%3–%4）</translation>
    </message>
    <message>
        <source>The line across a bar is the 95 % interval (Wilson).</source>
        <translation>横线是95%置信区间（Wilson法）。</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Customers are asked by lot when they have their paper. Choose more months above.</source>
        <translation>客户取到凭条后随机抽问。请在上方选择更多月份。</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message>
        <source>Shown at</source>
        <translation>展示位置</translation>
    </message>
    <message>
        <source>Shown from (empty: as soon as it is published)</source>
        <translation>开始展示（留空：一经发布）</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>展示到</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Terminals and boards</source>
        <translation>终端与大屏</translation>
    </message>
    <message>
        <source>Only terminals that show one of these zones (none chosen: all; boards have no zones)</source>
        <translation>只在显示其中某一功能区的终端上展示（不选：全部；大屏不分功能区）</translation>
    </message>
    <message>
        <source>Villages that it concerns</source>
        <translation>涉及的村组</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>不特指</translation>
    </message>
    <message>
        <source>Customers whom it concerns: they see it first</source>
        <translation>涉及的客户类别（本人查询后优先看到）</translation>
    </message>
</context>
<context>
    <name>TariffField</name>
    <message>
        <source>About the customer&apos;s own tariff</source>
        <translation>与客户自己的电价有关</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，期限%2</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>投诉编号 %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Draft the announcement</source>
        <translation>起草公告</translation>
    </message>
    <message>
        <source>Open the announcement</source>
        <translation>打开公告</translation>
    </message>
    <message>
        <source>What came of it (Chinese)</source>
        <translation>结果（中文）</translation>
    </message>
    <message>
        <source>What came of it (English)</source>
        <translation>结果（英文）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What was done</source>
        <translation>处理经过</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>The hall today</source>
        <translation>今日大厅</translation>
    </message>
    <message>
        <source>As of %1: the hub is away, and nobody knows what has moved since.</source>
        <translation>截至 %1：中心离线，此后的变化未知。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The hall is being looked at …</source>
        <translation>正在查看大厅…</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>Longest wait now</source>
        <translation>最长等候</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>无人等候</translation>
    </message>
    <message>
        <source>Windows open</source>
        <translation>开放窗口</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>Tickets today</source>
        <translation>今日取号</translation>
    </message>
    <message>
        <source>%1 served · %2 left without</source>
        <translation>办结 %1 · 未办离开 %2</translation>
    </message>
    <message>
        <source>Tickets per half hour</source>
        <translation>每半小时取号</translation>
    </message>
    <message>
        <source>Tickets per half hour · half waited at most %1 min, the longest %2</source>
        <translation>每半小时取号 · 半数等候不超过 %1 分钟，最长 %2 分钟</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Terminals and boards · %1 of %2 here</source>
        <translation>终端与大屏 · 在线 %1 / %2</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>What was done is not published yet: its draft waits</source>
        <translation>办理结果尚未公布：公告草稿待处理</translation>
    </message>
    <message>
        <source>Third transfer</source>
        <translation>第三次转接</translation>
    </message>
    <message>
        <source>Help call unanswered</source>
        <translation>呼叫无人应答</translation>
    </message>
    <message>
        <source>Key customer</source>
        <translation>重要客户</translation>
    </message>
    <message>
        <source>By hand: does not fit</source>
        <translation>人工记录不符</translation>
    </message>
    <message>
        <source>Facts parked</source>
        <translation>有数据待处理</translation>
    </message>
    <message>
        <source>Payment to look at</source>
        <translation>有缴费待核实</translation>
    </message>
    <message>
        <source>Paid off, still without power</source>
        <translation>已缴清，仍未复电</translation>
    </message>
    <message>
        <source>The hub&apos;s clock went back</source>
        <translation>营业厅中心时钟倒退</translation>
    </message>
    <message>
        <source>Complaint or opinion</source>
        <translation>投诉与意见</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Call-back after a low rating overdue</source>
        <translation>低分评价回访已超期</translation>
    </message>
    <message>
        <source>Review of a low rating overdue</source>
        <translation>低分评价查明已超期</translation>
    </message>
    <message>
        <source>What a suggestion asks is overdue</source>
        <translation>建议落实已超期</translation>
    </message>
    <message>
        <source>What follows from a reception day is overdue</source>
        <translation>接待日后续事项已超期</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>%1号</translation>
    </message>
    <message>
        <source>Payment gateway does not answer</source>
        <translation>支付平台没有应答</translation>
    </message>
    <message>
        <source>A terminal&apos;s store was damaged and put aside</source>
        <translation>终端数据文件损坏，已隔离</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>ticket printer</source>
        <translation>号票打印机</translation>
    </message>
    <message>
        <source>A4 printer</source>
        <translation>A4打印机</translation>
    </message>
    <message>
        <source>in doubt: the gateway is silent</source>
        <translation>结果待确认，支付平台没有答复</translation>
    </message>
    <message>
        <source>refund waits: the merchant account is too low</source>
        <translation>退款等待：商户账户余额不足</translation>
    </message>
    <message>
        <source>refund failed</source>
        <translation>退款失败</translation>
    </message>
    <message>
        <source>the billing system refused it</source>
        <translation>营销系统拒绝入账</translation>
    </message>
    <message>
        <source>another amount came</source>
        <translation>到账金额不同</translation>
    </message>
    <message>
        <source>the day does not fit the statement</source>
        <translation>当日与渠道账单不符</translation>
    </message>
    <message>
        <source>the gateway will not undo a charge</source>
        <translation>支付平台不肯撤销收款</translation>
    </message>
    <message>
        <source>bank transfers that fit no slip</source>
        <translation>有银行转账对不上转账单</translation>
    </message>
    <message>
        <source>wrong account: to approve at a counter</source>
        <translation>入错户：请到柜台审批</translation>
    </message>
    <message>
        <source>the billing system refused a move</source>
        <translation>营销系统拒绝转移</translation>
    </message>
    <message>
        <source>contact the customer</source>
        <translation>联系客户</translation>
    </message>
    <message>
        <source>settle it</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>close the file</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>the customer is not content: reopened</source>
        <translation>客户不满意，已重新办理</translation>
    </message>
    <message>
        <source>report of misconduct: a supervisor reads it at the hub</source>
        <translation>举报违规违纪：请监督员到中心查阅</translation>
    </message>
    <message>
        <source>about all who decide there: a supervisor must be appointed</source>
        <translation>涉及该厅全部有权处理人员：请指派监督员</translation>
    </message>
    <message>
        <source>%1: overdue</source>
        <translation>%1已超期</translation>
    </message>
    <message>
        <source>%1: due soon</source>
        <translation>%1将到期</translation>
    </message>
    <message>
        <source>records may be lost</source>
        <translation>可能有记录丢失</translation>
    </message>
    <message>
        <source>nothing is lost</source>
        <translation>没有丢失记录</translation>
    </message>
    <message>
        <source>Paper is low</source>
        <translation>纸将用尽</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>盖板打开</translation>
    </message>
    <message>
        <source>Printer off</source>
        <translation>打印机断开</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>打印机无应答</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>calls by hand</source>
        <translation>人工叫号</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Help wanted, nobody came yet</source>
        <translation>呼叫协助，无人应答</translation>
    </message>
    <message>
        <source>Help wanted</source>
        <translation>呼叫协助</translation>
    </message>
    <message>
        <source>Board not heard of</source>
        <translation>大屏失联</translation>
    </message>
    <message>
        <source>Terminal not heard of</source>
        <translation>终端失联</translation>
    </message>
    <message>
        <source>Window calls by hand</source>
        <translation>窗口人工叫号</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search everywhere</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>Hub away</source>
        <translation>中心离线</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>TrainingPane</name>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people took part, %2 to %3</source>
        <translation>
            <numerusform>%2至%3，%n人中有%1人参加</numerusform>
        </translation>
    </message>
    <message>
        <source>Of each question the share of latest answers that are right, once %1 people have answered it; by weeks that are over. Nobody sees who answered what.</source>
        <translation>每题按各人最近一次回答计正确率，满%1人作答才显示，只计已过去的整周。谁答了什么，没有人看得到。</translation>
    </message>
    <message>
        <source>%1 % (%2 people)</source>
        <translation>%1%（%2人）</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>作答人数不足</translation>
    </message>
    <message>
        <source>Shown by themselves</source>
        <translation>本人公开的</translation>
    </message>
    <message>
        <source>Nobody shows their own. It is theirs to decide, at the counter.</source>
        <translation>还没有人公开。由本人在柜台上决定。</translation>
    </message>
    <message>
        <source>%1 of %2 known</source>
        <translation>%2题掌握%1题</translation>
    </message>
</context>
<context>
    <name>UnifiedPage</name>
    <message>
        <source>Six unifications</source>
        <translation>六统一</translation>
    </message>
    <message>
        <source>Version %1. One hall only: it is the measure itself.</source>
        <translation>版本 %1。只有一个营业厅，以本厅为准。</translation>
    </message>
    <message>
        <source>Held against version %1 of %2</source>
        <translation>以 %2 的版本 %1 为准</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n halls the same</source>
        <translation>
            <numerusform>%n 个营业厅中 %1 个一致</numerusform>
        </translation>
    </message>
    <message>
        <source>No pack was given out yet</source>
        <translation>还没有发布过标准包</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message numerus="yes">
        <source>%1 deviates in %n values</source>
        <translation>
            <numerusform>%1 有 %n 处偏离</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deviates in nothing that is known</source>
        <translation>%1 没有发现偏离</translation>
    </message>
    <message>
        <source>Of the six</source>
        <translation>六统一</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>基准</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message numerus="yes">
        <source>NOT whole, %n entries checked: %1.</source>
        <translation>
            <numerusform>审计链不完整（已核查 %n 条）：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole: %n entries checked, none changed, removed or cut off.</source>
        <translation>
            <numerusform>审计链完整：已核查 %n 条，无改动、删除或截断。</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub above knows the same.</source>
        <translation>与上级中心一致。</translation>
    </message>
    <message>
        <source>The hub above could not be asked.</source>
        <translation>暂时无法与上级中心核对。</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>From version %1 to version %2</source>
        <translation>从第 %1 版到第 %2 版</translation>
    </message>
    <message>
        <source>The first version: there is nothing to compare it with</source>
        <translation>第一版，没有可比较的版本</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>by %1, approved by %2</source>
        <translation>%1 编写，%2 审核</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 编写</translation>
    </message>
    <message>
        <source>Hold it against the newest</source>
        <translation>与最新版对比</translation>
    </message>
    <message>
        <source>Bring it back …</source>
        <translation>恢复此版本…</translation>
    </message>
    <message>
        <source>Why is it brought back?</source>
        <translation>为什么恢复？</translation>
    </message>
    <message>
        <source>Give version %1 out again</source>
        <translation>重新发布第 %1 版</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不了</translation>
    </message>
    <message>
        <source>I have looked at it</source>
        <translation>我已复核</translation>
    </message>
    <message>
        <source>Nothing was given out here yet</source>
        <translation>本厅还没有发布过</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>by</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>编写人</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>改动数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No terminal, counter or board is paired here</source>
        <translation>本厅还没有配对的终端、柜台或显示屏</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Screens again</source>
        <translation>返回设备列表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Signed on last</source>
        <translation>最近联机</translation>
    </message>
    <message>
        <source>Version %1 against the newest</source>
        <translation>第 %1 版与最新版的差异</translation>
    </message>
    <message>
        <source>They say the same</source>
        <translation>内容一致</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
</context>
<context>
    <name>VoiceWords</name>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>It was all right</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Long wait</source>
        <translation>等候时间长</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Not competent</source>
        <translation>业务不熟</translation>
    </message>
    <message>
        <source>Too complicated</source>
        <translation>流程繁琐</translation>
    </message>
    <message>
        <source>Not told everything</source>
        <translation>没有一次告知</translation>
    </message>
    <message>
        <source>Equipment fault</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>Prices or bills</source>
        <translation>电价电费疑问</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Well explained</source>
        <translation>讲得清楚</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>办得快</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>态度亲切</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>主动帮忙</translation>
    </message>
    <message>
        <source>Visit rated before</source>
        <translation>这次服务已评价过</translation>
    </message>
    <message>
        <source>Faster than one can read</source>
        <translation>快得来不及看</translation>
    </message>
    <message>
        <source>Changed again and again</source>
        <translation>反复乱点</translation>
    </message>
    <message>
        <source>By staff</source>
        <translation>工作人员操作</translation>
    </message>
    <message>
        <source>Many tickets at one place</source>
        <translation>同一处连评多张号票</translation>
    </message>
    <message>
        <source>Before the service</source>
        <translation>服务之前</translation>
    </message>
    <message>
        <source>Service too short to be one</source>
        <translation>服务时间过短</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>没有办理</translation>
    </message>
    <message>
        <source>More than a week later</source>
        <translation>超过一周</translation>
    </message>
    <message>
        <source>No such visit</source>
        <translation>查无此次服务</translation>
    </message>
    <message>
        <source>Visits of a minute, one after another</source>
        <translation>连续多次不足一分钟的服务</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查明</translation>
    </message>
    <message>
        <source>Reached, content now</source>
        <translation>已联系，现已满意</translation>
    </message>
    <message>
        <source>Reached, still not content</source>
        <translation>已联系，仍不满意</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>已改进</translation>
    </message>
    <message>
        <source>Explained to the person</source>
        <translation>已与当事人沟通</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>无需改动</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>份数太少</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Not so good</source>
        <translation>不太好</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>不好</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不是</translation>
    </message>
</context>
<context>
    <name>VoicesPage</name>
    <message>
        <source>Customers&apos; voices</source>
        <translation>客户之声</translation>
    </message>
    <message>
        <source>In sum, as of a full hour: who gave a rating is kept nowhere here</source>
        <translation>只有汇总，逢整点成批列入，看不到是谁评的</translation>
    </message>
    <message>
        <source>Overdue: %1</source>
        <translation>超期 %1 件</translation>
    </message>
    <message>
        <source>Low ratings that somebody calls back or looks into; new ones come in at a full hour</source>
        <translation>低分评价的回访和查明；新的逢整点成批列入</translation>
    </message>
    <message>
        <source>The hall&apos;s own questions; below %1 answers nothing is said</source>
        <translation>本厅自己的题目；少于%1份不作结论</translation>
    </message>
    <message>
        <source>An accepted one has an owner, a day, and a result that everybody can read</source>
        <translation>采纳的建议有人负责、有期限、结果公开</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Call-backs</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议表扬</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>满意度问卷</translation>
    </message>
</context>
<context>
    <name>WeekPane</name>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Nothing plays in this week</source>
        <translation>本周没有播出</translation>
    </message>
    <message>
        <source>Power off %1</source>
        <translation>停电 %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The hub did not answer. Nobody knows yet whether it was done: look again when it is back.</source>
        <translation>中心没有回答，尚不知是否已办成：恢复后请再看一次。</translation>
    </message>
    <message>
        <source>Nobody is signed in any more.</source>
        <translation>登录已结束。</translation>
    </message>
    <message>
        <source>That is not among your tasks.</source>
        <translation>这不在您的职责之内。</translation>
    </message>
    <message>
        <source>Number or PIN is wrong.</source>
        <translation>工号或密码不对。</translation>
    </message>
    <message numerus="yes">
        <source>Number or PIN is wrong; %n tries are left.</source>
        <translation>
            <numerusform>工号或密码不对，还可再试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked after wrong PINs. Wait, or ask a manager.</source>
        <translation>密码错误次数过多，已锁定。请稍候，或请厅长解锁。</translation>
    </message>
    <message>
        <source>This person works here no longer.</source>
        <translation>此人已不在本厅任职。</translation>
    </message>
    <message>
        <source>The one-time PIN has waited too long: have a new one made.</source>
        <translation>一次性密码已过期，请重新生成。</translation>
    </message>
    <message>
        <source>The two new PINs are not the same.</source>
        <translation>两次输入的新密码不一致。</translation>
    </message>
    <message>
        <source>This PIN is too simple or used already: choose another one.</source>
        <translation>密码过于简单或已用过，请换一个。</translation>
    </message>
    <message>
        <source>Too many questions at once: a moment, please.</source>
        <translation>查询过于频繁，请稍候。</translation>
    </message>
    <message>
        <source>That is not there any more.</source>
        <translation>内容已不存在。</translation>
    </message>
    <message>
        <source>This machine&apos;s disk is full: nothing more can be kept.</source>
        <translation>本机磁盘已满，无法保存。</translation>
    </message>
    <message>
        <source>This machine&apos;s disk cannot be written.</source>
        <translation>本机磁盘无法写入。</translation>
    </message>
    <message>
        <source>Something is missing: %1</source>
        <translation>还缺少：%1</translation>
    </message>
    <message>
        <source>Somebody else has changed it meanwhile; it is now version %1. Look again first.</source>
        <translation>其间已被他人修改，现为第 %1 版。请先重新查看。</translation>
    </message>
    <message>
        <source>It is no longer in a state that allows this.</source>
        <translation>当前状态下不能这样做。</translation>
    </message>
    <message>
        <source>Whoever wrote it does not approve it: another approver works here and has to look.</source>
        <translation>作者不能审核自己的公告：本厅另有审核人，须由其审核。</translation>
    </message>
    <message>
        <source>This picture cannot be taken: PNG or JPEG, at most 2 MB.</source>
        <translation>此图片无法使用：须为 PNG 或 JPEG，不超过 2 MB。</translation>
    </message>
    <message>
        <source>It has moved on meanwhile: look again.</source>
        <translation>其间已有变化，请再看一次。</translation>
    </message>
    <message>
        <source>This needs another person than the first.</source>
        <translation>须由另一人办理。</translation>
    </message>
    <message>
        <source>Somebody has decided this already.</source>
        <translation>已有人处理过。</translation>
    </message>
    <message>
        <source>The billing system does not have this payment yet, or took it back.</source>
        <translation>营销系统还没有这笔缴费，或已退回。</translation>
    </message>
    <message>
        <source>Somebody else has changed it meanwhile: look again first.</source>
        <translation>别人刚刚改过，请先重新查看。</translation>
    </message>
    <message>
        <source>It was given already, or the month is not over.</source>
        <translation>已经授予，或该月尚未结束。</translation>
    </message>
    <message>
        <source>It does not stand so that this fits: look again.</source>
        <translation>现在的状态不能这样做，请再看一下。</translation>
    </message>
    <message>
        <source>Nobody decides about themselves, and whoever wrote a sanction does not approve it.</source>
        <translation>不能决定自己的事，惩处的记录人也不能批准。</translation>
    </message>
    <message>
        <source>Somebody else does it, or it is done.</source>
        <translation>已有人在办，或已办完。</translation>
    </message>
    <message>
        <source>Somebody else has changed the pack meanwhile: look at the difference again, then once more.</source>
        <translation>有人同时改了标准包：请再看一遍差异，然后重试。</translation>
    </message>
    <message>
        <source>Whoever wrote it does not give it out: somebody else works here who may.</source>
        <translation>编写人不能自己发布：厅里还有别人可以发布。</translation>
    </message>
    <message>
        <source>The draft changes nothing.</source>
        <translation>草稿没有任何改动。</translation>
    </message>
    <message>
        <source>The pack has faults and does not go out: %1</source>
        <translation>标准包有误，不能发布：%1</translation>
    </message>
    <message>
        <source>Version %1 was given out before: take a higher one.</source>
        <translation>版本 %1 已经发布过，请用更高的版本号。</translation>
    </message>
    <message>
        <source>Who stands for a figure is said by a manager.</source>
        <translation>数字由谁签认，要由厅长填写。</translation>
    </message>
    <message>
        <source>What that version said is not kept any more.</source>
        <translation>那个版本的内容已不保留。</translation>
    </message>
    <message>
        <source>The last words are on their way to the hub: once more in a moment.</source>
        <translation>刚写的内容正在送往中心，请稍后再点一次。</translation>
    </message>
    <message>
        <source>The folder&apos;s files cannot be read as a pack: %1</source>
        <translation>这个文件夹的文件读不成标准包：%1</translation>
    </message>
    <message>
        <source>Without this manager nobody would be one.</source>
        <translation>没有这位厅长，本厅就没有厅长了。</translation>
    </message>
    <message>
        <source>Somebody else has taken a step with it meanwhile: look again first.</source>
        <translation>别人刚办了一步，请先重新看一下。</translation>
    </message>
    <message>
        <source>It is no longer at a stage that allows this.</source>
        <translation>现在的环节不能这样做。</translation>
    </message>
    <message>
        <source>Only whoever handles it, or a manager, takes this step.</source>
        <translation>这一步由经办人或负责人办理。</translation>
    </message>
    <message>
        <source>Whoever handled it does not review it, and whoever asked does not decide.</source>
        <translation>经办人不能审核，申请人不能审定。</translation>
    </message>
    <message>
        <source>The case is about this person: it goes to somebody else.</source>
        <translation>这件事反映的就是此人，请派给别人。</translation>
    </message>
    <message>
        <source>First the finding: whether it is so, who is responsible, what was put right.</source>
        <translation>请先认定：是否属实、谁的责任、怎么处理的。</translation>
    </message>
    <message>
        <source>The answer says what nobody here says: %1</source>
        <translation>答复里有禁用语：%1</translation>
    </message>
    <message>
        <source>No case here has this number: please look again, or leave it out.</source>
        <translation>这里没有这个投诉编号，请再核对一遍，或留空</translation>
    </message>
    <message>
        <source>Nobody does this for themselves: another manager does.</source>
        <translation>此项不能由本人办理，请另一位厅长办理。</translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile. Look again first.</source>
        <translation>此人的信息刚被他人修改，请先重新查看。</translation>
    </message>
    <message>
        <source>Not right yet: %1</source>
        <translation>还不正确：%1</translation>
    </message>
    <message>
        <source>Too long: %1</source>
        <translation>太长，请缩短：%1</translation>
    </message>
    <message>
        <source>what was suggested, in English</source>
        <translation>建议内容（英文）</translation>
    </message>
    <message>
        <source>what came of it, in English</source>
        <translation>结果（英文）</translation>
    </message>
    <message>
        <source>Something there is not right yet.</source>
        <translation>还有内容不正确。</translation>
    </message>
    <message>
        <source>This person&apos;s roles do not handle cases: give it to somebody else.</source>
        <translation>此人的岗位不办理诉求，请派给别人。</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未办成：%1</translation>
    </message>
    <message>
        <source>This PDF is too large: at most 5 MB.</source>
        <translation>PDF 太大：最多 5 MB。</translation>
    </message>
    <message>
        <source>This file is no PDF.</source>
        <translation>这个文件不是 PDF。</translation>
    </message>
    <message>
        <source>This PDF is protected: save it again without protection.</source>
        <translation>PDF 有密码或权限保护：请另存为不加保护的文件。</translation>
    </message>
    <message>
        <source>This PDF has too many pages: at most 20.</source>
        <translation>PDF 页数太多：最多 20 页。</translation>
    </message>
    <message>
        <source>A page of this PDF has no size that a screen could show.</source>
        <translation>PDF 中有页面尺寸异常，屏幕无法显示。</translation>
    </message>
    <message>
        <source>This PDF is damaged: save it again.</source>
        <translation>PDF 已损坏：请重新保存。</translation>
    </message>
    <message>
        <source>This PDF is too complex to show: print it into a new PDF, or scan it.</source>
        <translation>PDF 过于复杂，无法显示：请打印成新的 PDF 或扫描。</translation>
    </message>
    <message>
        <source>This hub draws no PDFs.</source>
        <translation>本中心服务未启用 PDF 显示。</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>what it means for the customer</source>
        <translation>对客户意味着什么</translation>
    </message>
    <message>
        <source>the worked example</source>
        <translation>计算实例</translation>
    </message>
    <message>
        <source>area, times and reason of the outage</source>
        <translation>停电区域、时间和原因</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>where it is shown</source>
        <translation>播出位置</translation>
    </message>
    <message>
        <source>a picture that the text names</source>
        <translation>正文提到的图片</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>反映的内容</translation>
    </message>
    <message>
        <source>the words to it</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>the account number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>somebody has this number already</source>
        <translation>该工号已有人使用</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>the staff number of who does it</source>
        <translation>办理人的工号</translation>
    </message>
    <message>
        <source>the case&apos;s number</source>
        <translation>投诉编号</translation>
    </message>
    <message>
        <source>the day until which it is done</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>what was suggested, in Chinese</source>
        <translation>建议内容（中文）</translation>
    </message>
    <message>
        <source>what came of it, in Chinese</source>
        <translation>结果（中文）</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>On record: you see to it</source>
        <translation>已记录：由您处理</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Saved at the hub: %1</source>
        <translation>已存到中心：%1</translation>
    </message>
    <message>
        <source>Handed in for review: %1</source>
        <translation>已提交审核：%1</translation>
    </message>
    <message>
        <source>Approved: %1</source>
        <translation>已批准：%1</translation>
    </message>
    <message>
        <source>Sent back to its author: %1</source>
        <translation>已退回作者：%1</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>已发布：%1</translation>
    </message>
    <message>
        <source>Withdrawn from every screen: %1</source>
        <translation>已从所有屏幕撤下：%1</translation>
    </message>
    <message>
        <source>Looked at afterwards: %1</source>
        <translation>已复核：%1</translation>
    </message>
    <message>
        <source>Asked once more</source>
        <translation>已再次查询</translation>
    </message>
    <message>
        <source>Closed, with your name and the reason</source>
        <translation>已关闭，已记录您的姓名和原因</translation>
    </message>
    <message>
        <source>Moved; the new receipt is %1</source>
        <translation>已转移，新凭据号 %1</translation>
    </message>
    <message>
        <source>Refused: nothing was moved</source>
        <translation>已拒绝，款项未转移</translation>
    </message>
    <message>
        <source>Closed: the supply is on again</source>
        <translation>已关闭：已复电</translation>
    </message>
    <message>
        <source>Taken down: %1</source>
        <translation>已受理：%1</translation>
    </message>
    <message>
        <source>Taken down: %1. It is listed from tomorrow on</source>
        <translation>已登记：%1，次日起列入受理清单</translation>
    </message>
    <message>
        <source>On record: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已修改：%1</translation>
    </message>
    <message>
        <source>Suspended and signed out everywhere: %1</source>
        <translation>已停用，并已全部退出登录：%1</translation>
    </message>
    <message>
        <source>Works here no longer, and is signed out everywhere: %1</source>
        <translation>已离职，并已全部退出登录：%1</translation>
    </message>
    <message>
        <source>Hangs in the hall now: %1</source>
        <translation>已在大厅公示：%1</translation>
    </message>
    <message>
        <source>Taken down, the photo is gone: %1</source>
        <translation>已撤下，照片已删除：%1</translation>
    </message>
    <message>
        <source>May sign in again: %1</source>
        <translation>可重新登录：%1</translation>
    </message>
    <message>
        <source>May try the PIN again: %1</source>
        <translation>可重新输入密码：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已丢弃</translation>
    </message>
    <message>
        <source>The report is being made …</source>
        <translation>正在生成报表…</translation>
    </message>
    <message>
        <source>The record is being put together …</source>
        <translation>正在整理记录…</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>引导员</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>厅长</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术人员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>a date like 2026-11-29</source>
        <translation>日期，例如 2026-11-29</translation>
    </message>
    <message>
        <source>The chain is being checked …</source>
        <translation>正在核查审计链…</translation>
    </message>
    <message>
        <source>Entries are being fetched …</source>
        <translation>正在载入记录…</translation>
    </message>
    <message>
        <source>Locked after wrong PINs for %1 min. Wait, or ask a manager.</source>
        <translation>密码多次错误，已锁定 %1 分钟。请稍候或请厅长解除。</translation>
    </message>
    <message>
        <source>the days, none of them to come</source>
        <translation>起止日期（不能晚于今天）</translation>
    </message>
    <message>
        <source>from when until when</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>how many places there are</source>
        <translation>名额数</translation>
    </message>
    <message>
        <source>who receives</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>the topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>what is to follow</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>the rule that it rests on</source>
        <translation>依据的制度条款</translation>
    </message>
    <message>
        <source>the case or the month that it rests on</source>
        <translation>所依据的工单或月份</translation>
    </message>
    <message>
        <source>what kind it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>the person&apos;s own word</source>
        <translation>本人的申辩</translation>
    </message>
    <message>
        <source>What is live now would be off every screen until this version begins. Publish it then, or write it as an announcement of its own.</source>
        <translation>现在发布，正在展示的版本会在新版本开始前从所有屏幕撤下。请到开始时间再发布，或另写一条公告。</translation>
    </message>
</context>
<context>
    <name>WordsPane</name>
    <message>
        <source>What it says</source>
        <translation>公告内容</translation>
    </message>
    <message>
        <source>Attached PDF: %1</source>
        <translation>PDF 附件：%1</translation>
    </message>
</context>
</TS>
