<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Attention</name>
    <message>
        <source>%1 in all: scroll for the others</source>
        <translation>共%1条，向下滚动查看其余</translation>
    </message>
    <message>
        <source>Help wanted: %1</source>
        <translation>呼叫协助：%1</translation>
    </message>
    <message>
        <source>the manager knows</source>
        <translation>已报厅长</translation>
    </message>
    <message>
        <source>Seen, I am coming</source>
        <translation>收到，马上来</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>人工：%1</translation>
    </message>
    <message>
        <source>it is on record</source>
        <translation>已留记录</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>AwayBar</name>
    <message>
        <source>Nothing was done for long: you are signed out in %1 unless there is a step.</source>
        <translation>长时间没有操作：%1后将退出登录，任一操作即可继续。</translation>
    </message>
    <message>
        <source>The hub is back; it is being told what was done by hand.</source>
        <translation>中心已恢复，正在补报人工办理的内容。</translation>
    </message>
    <message>
        <source>The hub is away.</source>
        <translation>中心断开。</translation>
    </message>
    <message>
        <source>The hub is away; the queue is as of %1.</source>
        <translation>中心断开；队列为%1时的情况。</translation>
    </message>
    <message>
        <source>Call by hand: ask for the next number aloud, then scan or type the ticket of who comes.</source>
        <translation>请人工叫号：口头叫下一号，扫描或输入来客的号票。</translation>
    </message>
    <message>
        <source>%1 to hand in.</source>
        <translation>待补报%1条。</translation>
    </message>
</context>
<context>
    <name>CarriedList</name>
    <message>
        <source>To pay: ¥%1</source>
        <translation>要缴：¥%1</translation>
    </message>
    <message>
        <source>chose ¥%1 of ¥%2 due</source>
        <translation>选缴¥%1，应缴共¥%2</translation>
    </message>
    <message>
        <source>chose ¥%1, balance %2</source>
        <translation>选缴¥%1，余额%2</translation>
    </message>
    <message>
        <source>Brought by the ticket: do not ask again</source>
        <translation>号票已带来，不用再问</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>History</source>
        <translation>用电明细</translation>
    </message>
    <message>
        <source>Let a customer&apos;s visit at a terminal see their account</source>
        <translation>让客户在终端上查看用电明细</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Ticket number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Type or scan a ticket: A017</source>
        <translation>输入或扫描号票：A017</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>GivenCard</name>
    <message>
        <source>Ticket given</source>
        <translation>已发号</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>前面还有%n位</numerusform>
        </translation>
    </message>
    <message>
        <source>The ticket&apos;s code</source>
        <translation>号票二维码</translation>
    </message>
    <message>
        <source>Ticket given: %1</source>
        <translation>已发号：%1</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>现在打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Read the number out; the code can be photographed.</source>
        <translation>请告知客户号码；二维码可拍照留存。</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Printed: hand the slip over.</source>
        <translation>已打印，请交给客户。</translation>
    </message>
    <message>
        <source>Perhaps printed: look before you print again.</source>
        <translation>可能已打印：请先查看，再决定是否补打。</translation>
    </message>
    <message>
        <source>Not printed: %1. The number counts all the same.</source>
        <translation>未打印：%1。号码同样有效。</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>机盖打开</translation>
    </message>
    <message>
        <source>printer cannot be reached</source>
        <translation>打印机未连接</translation>
    </message>
    <message>
        <source>printer does not answer</source>
        <translation>打印机无响应</translation>
    </message>
</context>
<context>
    <name>HandCard</name>
    <message>
        <source>Being served</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>call %1 of %2</source>
        <translation>第%1次叫号，共%2次</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>In hand: %1</source>
        <translation>手上：%1</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>办理时长</translation>
    </message>
    <message>
        <source>Since the call</source>
        <translation>叫号至今</translation>
    </message>
    <message>
        <source>The window is paused</source>
        <translation>窗口已暂停</translation>
    </message>
    <message>
        <source>Nobody at this window</source>
        <translation>窗口无人</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>无人等候</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1人等候</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一位：%1</translation>
    </message>
    <message>
        <source>Ticket of %1 · waited %2</source>
        <translation>%1取号 · 等候%2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Also at this window: %1</source>
        <translation>本窗口还有：%1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>The counter is being opened …</source>
        <translation>正在打开柜台…</translation>
    </message>
    <message>
        <source>This counter does not belong to a hall yet</source>
        <translation>此柜台尚未加入任何营业厅</translation>
    </message>
    <message>
        <source>The counter cannot be opened</source>
        <translation>柜台无法打开</translation>
    </message>
    <message>
        <source>A technician pairs it once: kiosk hub pair --kind counter at the hub, then kiosk pair here.</source>
        <translation>由技术人员配对一次：在中心运行 kiosk hub pair --kind counter，再在本机运行 kiosk pair。</translation>
    </message>
    <message>
        <source>It is open already, in another window of this machine.</source>
        <translation>本机已在另一个窗口打开。</translation>
    </message>
    <message>
        <source>Please tell the technician: %1. It is tried again by itself.</source>
        <translation>请告诉技术人员：%1。程序会自动重试。</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Opened: %1</source>
        <translation>已打开：%1</translation>
    </message>
    <message>
        <source>Show a customer their history</source>
        <translation>为客户打开用电明细</translation>
    </message>
    <message>
        <source>The terminal shows it now, for 15 minutes or until the visit ends. It is on record.</source>
        <translation>终端现在可以查看，15分钟内或到本次办理结束。已留记录。</translation>
    </message>
    <message>
        <source>Check the ID card against the account first. Your name goes on record.</source>
        <translation>请先核对身份证与户号，您的姓名会留记录。</translation>
    </message>
    <message>
        <source>Number on the terminal&apos;s screen</source>
        <translation>终端屏幕上的号码</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不办了</translation>
    </message>
</context>
<context>
    <name>OwnPane</name>
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
        <source>not in force yet: you may reply</source>
        <translation>未生效，您可以陈述</translation>
    </message>
    <message>
        <source>not in force yet: waits for a second person</source>
        <translation>未生效，等待第二人批准</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>My page</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quizzes: the hall asks no questions</source>
        <translation>小测验：本厅没有题目</translation>
    </message>
    <message>
        <source>Quizzes: %1 of %2 known</source>
        <translation>小测验：%2题掌握了%1题</translation>
    </message>
    <message>
        <source>Managers see this number with your name, because you show it.</source>
        <translation>您已公开，厅长能看到您的姓名和掌握题数。</translation>
    </message>
    <message>
        <source>Only you see this. Managers see how many took part, and shares of five people or more.</source>
        <translation>只有您看得到。厅长只看到参加人数，以及五人以上的正确率。</translation>
    </message>
    <message>
        <source>Show it no longer</source>
        <translation>不再公开</translation>
    </message>
    <message>
        <source>Show it to managers</source>
        <translation>向厅长公开</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Rewards and sanctions</source>
        <translation>奖惩记录</translation>
    </message>
    <message>
        <source>Nothing is written about you.</source>
        <translation>没有关于您的记录。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1号</translation>
    </message>
    <message>
        <source>Rests on: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Your word: %1</source>
        <translation>您的陈述：%1</translation>
    </message>
    <message>
        <source>Your word, once, until %1</source>
        <translation>您的陈述，只能说一次，%1截止</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>PrimaryStep</name>
    <message>
        <source>Ask for the next number aloud</source>
        <translation>请口头叫下一号</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Waiting %1</source>
        <translation>等候 %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>Missed %1</source>
        <translation>过号 %1</translation>
    </message>
    <message>
        <source>The queue is not known without the hub</source>
        <translation>中心断开，看不到队列</translation>
    </message>
    <message>
        <source>Nobody is waiting for this window</source>
        <translation>本窗口无人等候</translation>
    </message>
    <message>
        <source>Nobody is held here</source>
        <translation>没有挂起的号</translation>
    </message>
    <message>
        <source>Nobody missed a call</source>
        <translation>没有过号</translation>
    </message>
</context>
<context>
    <name>QuizCard</name>
    <message>
        <source>A quiet minute</source>
        <translation>有空吗？</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2题答对%1题</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>第%1题，共%2题</translation>
    </message>
    <message numerus="yes">
        <source>%n short question(s), if you like. Only you see how it goes.</source>
        <translation>
            <numerusform>%n道小题，愿意就答。成绩只有您看得到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only you see this, unless you show it on your own page (Ctrl+M).</source>
        <translation>只有您看得到，除非您在“我的”页（Ctrl+M）上选择公开。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>Time limit</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>所需材料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Paid for the wrong account</source>
        <translation>缴错户号</translation>
    </message>
    <message>
        <source>Money that was paid for the wrong account</source>
        <translation>把缴错户的钱转到正确的户号</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>规范用语</translation>
    </message>
    <message>
        <source>Not confirmed for this hall: look it up</source>
        <translation>本厅尚未确认，请查阅规定</translation>
    </message>
</context>
<context>
    <name>ShiftList</name>
    <message>
        <source>To hand over</source>
        <translation>可交班</translation>
    </message>
    <message>
        <source>you</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n payments and refunds</source>
        <translation>
            <numerusform>收退款 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the second person</source>
        <translation>等接班人签字</translation>
    </message>
    <message>
        <source>handed over by %1, %2</source>
        <translation>%1 交班，%2</translation>
    </message>
    <message>
        <source>Taken in the last two days</source>
        <translation>近两日已接班</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 交 %2 接，%3</translation>
    </message>
    <message>
        <source>Nothing to hand over: no money has come since the last shift</source>
        <translation>没有可交班的款项：上次交班后没有收款</translation>
    </message>
    <message>
        <source>differs by %1</source>
        <translation>差额 %1</translation>
    </message>
</context>
<context>
    <name>ShiftOne</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Counted, in yuan</source>
        <translation>清点金额（元）</translation>
    </message>
    <message>
        <source>It differs by %1: why?</source>
        <translation>差额 %1，请写原因</translation>
    </message>
    <message>
        <source>Why, where it differs</source>
        <translation>有差额时写原因</translation>
    </message>
    <message>
        <source>Handed over by %1</source>
        <translation>交班人：%1</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>接班人：%1</translation>
    </message>
    <message>
        <source>With Enter you sign for these totals. Somebody else has to take them.</source>
        <translation>按回车即由您签字交班，须由另一人接班。</translation>
    </message>
    <message>
        <source>It is to be handed over anew then.</source>
        <translation>退回后须重新交班。</translation>
    </message>
    <message>
        <source>Whoever takes it types their own number and PIN here, or takes it at a counter of their own.</source>
        <translation>接班人在此输入自己的工号和密码，或在自己的窗口接班。</translation>
    </message>
    <message>
        <source>Count it first: with Enter you sign that you have taken it.</source>
        <translation>请先清点：按回车即由您签字接班。</translation>
    </message>
    <message>
        <source>Staff number of who takes it</source>
        <translation>接班人工号</translation>
    </message>
    <message>
        <source>Their PIN</source>
        <translation>接班人密码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sign and hand over</source>
        <translation>签字交班</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>现在打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打一张</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回交班</translation>
    </message>
    <message>
        <source>Decline it</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>接班签字</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>我来接班</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Take it back …</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Decline it …</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>No printer here. Its paper can be printed at a counter that has one.</source>
        <translation>本窗口没有打印机，可在有打印机的窗口打印交接班单。</translation>
    </message>
    <message>
        <source>Its paper can be printed, for both to sign.</source>
        <translation>可打印交接班单，由双方签字。</translation>
    </message>
    <message>
        <source>Printed: both sign it.</source>
        <translation>已打印，请双方签字。</translation>
    </message>
    <message>
        <source>Perhaps printed: look before you print again.</source>
        <translation>可能已打印：请先查看再决定是否补打。</translation>
    </message>
    <message>
        <source>Not printed: look at the printer. The shift counts all the same.</source>
        <translation>未打印，请查看打印机；交接班已生效。</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
</context>
<context>
    <name>ShiftPane</name>
    <message>
        <source>Taken: both have signed</source>
        <translation>已接班：双方已签字</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ShiftTotals</name>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 笔</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点金额</translation>
    </message>
    <message>
        <source>Counted alike</source>
        <translation>清点相符</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>You were signed out: too long without a step, or signed in elsewhere.</source>
        <translation>您已被退出：长时间没有操作，或已在别处登录。</translation>
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
        <source>This PIN is for one time. Choose your own: at least 6 digits.</source>
        <translation>这是一次性密码。请设置自己的密码：至少6位。</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再输一遍新密码</translation>
    </message>
    <message>
        <source>The hub is away, so nobody can sign in. You can go on by hand; it is handed in by whoever signs in next.</source>
        <translation>中心断开，暂时不能登录。可以先人工办理，由下一位登录的人补报。</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>人工：%1</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Service</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>算了</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1人等候</translation>
    </message>
    <message>
        <source>help wanted</source>
        <translation>呼叫协助</translation>
    </message>
    <message>
        <source>an alert</source>
        <translation>有提醒</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>大窗口</translation>
    </message>
    <message>
        <source>Nobody at this window</source>
        <translation>窗口无人</translation>
    </message>
    <message>
        <source>In hand: %1</source>
        <translation>手上：%1</translation>
    </message>
    <message>
        <source>call %1 of %2</source>
        <translation>第%1次叫号，共%2次</translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>for this window</source>
        <translation>转给本窗口</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>Hub away</source>
        <translation>中心断开</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Hand over what a terminal or a cashier has taken, or take it</source>
        <translation>把自助终端或收费员收到的款项交班，或接班</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>How my quizzes went, and what is written about me</source>
        <translation>我的小测验和关于我的记录</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>小窗</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>TransferCard</name>
    <message>
        <source>Move ¥%1?</source>
        <translation>转移 ¥%1？</translation>
    </message>
    <message>
        <source>A manager has to approve it</source>
        <translation>已提交，等待厅长批准</translation>
    </message>
    <message>
        <source>Moved: ¥%1</source>
        <translation>已转移：¥%1</translation>
    </message>
    <message>
        <source>Refused: nothing was moved</source>
        <translation>已拒绝，没有转移</translation>
    </message>
    <message>
        <source>Paid for the wrong account</source>
        <translation>缴错户号</translation>
    </message>
    <message>
        <source>%1 asks for it: %2. Check the receipt and who stands here.</source>
        <translation>%1申请：%2。请核对凭条和来人</translation>
    </message>
    <message>
        <source>New receipt %1; the old one counts no more. It is on record.</source>
        <translation>新凭条%1，原凭条作废。已记录在案</translation>
    </message>
    <message>
        <source>It is on record.</source>
        <translation>已记录在案</translation>
    </message>
    <message>
        <source>Somebody else has to approve it. Both names go on record.</source>
        <translation>须由另一人批准，两人姓名均记录在案</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>凭条 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>凭条编号</translation>
    </message>
    <message>
        <source>The right account</source>
        <translation>正确的户号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不办了</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>还剩%n秒</numerusform>
        </translation>
    </message>
    <message>
        <source>waits …</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source>Which window do you sit at?</source>
        <translation>您坐在哪个窗口？</translation>
    </message>
    <message>
        <source>Press its place in the list.</source>
        <translation>按序号选择。</translation>
    </message>
    <message>
        <source>Enter takes the one of last time.</source>
        <translation>按回车选择上次的窗口。</translation>
    </message>
    <message>
        <source>Somebody is signed in at that window.</source>
        <translation>该窗口已有人登录。</translation>
    </message>
    <message>
        <source>%1 is signed in at that window.</source>
        <translation>%1 已在该窗口登录。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
</context>
<context>
    <name>WindowsCard</name>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>What was done is not published yet: its draft waits</source>
        <translation>办理结果尚未公布：公告草稿待处理</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>叫下一号</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Serve on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>取消号票</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>柜台取号</translation>
    </message>
    <message>
        <source>Pause window</source>
        <translation>暂停窗口</translation>
    </message>
    <message>
        <source>Reopen window</source>
        <translation>恢复窗口</translation>
    </message>
    <message>
        <source>Call this one</source>
        <translation>叫这个号</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>重新排队</translation>
    </message>
    <message>
        <source>Let it join the queue</source>
        <translation>加入排队</translation>
    </message>
    <message>
        <source>Call by hand</source>
        <translation>人工叫号</translation>
    </message>
    <message>
        <source>Grant priority</source>
        <translation>给予优先</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 called</source>
        <translation>已叫%1</translation>
    </message>
    <message>
        <source>%1 called again</source>
        <translation>已重呼%1</translation>
    </message>
    <message>
        <source>%1: service started</source>
        <translation>%1开始办理</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>%1已办结</translation>
    </message>
    <message>
        <source>%1 did not come</source>
        <translation>%1已过号</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1已挂起</translation>
    </message>
    <message>
        <source>%1 served on</source>
        <translation>%1继续办理</translation>
    </message>
    <message>
        <source>%1 transferred</source>
        <translation>%1已转接</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1已取消</translation>
    </message>
    <message>
        <source>%1 back in the queue</source>
        <translation>%1已重新排队</translation>
    </message>
    <message>
        <source>%1 has priority</source>
        <translation>%1已优先</translation>
    </message>
    <message>
        <source>One moment: the last step is still under way</source>
        <translation>请稍候：上一步还在办理</translation>
    </message>
    <message>
        <source>The hub is away: this waits until it is back</source>
        <translation>中心断开：此项须等恢复后再办</translation>
    </message>
    <message>
        <source>No answer from the hub. When it is back, this screen shows whether it was done</source>
        <translation>中心没有应答。恢复后，本屏会显示是否已办</translation>
    </message>
    <message>
        <source>The hub is there: please sign in</source>
        <translation>中心已连接：请登录</translation>
    </message>
    <message>
        <source>Somebody is still at this window</source>
        <translation>窗口还有客户</translation>
    </message>
    <message>
        <source>Nobody is at this window</source>
        <translation>窗口没有客户</translation>
    </message>
    <message>
        <source>This window is paused</source>
        <translation>窗口已暂停</translation>
    </message>
    <message>
        <source>This window is not paused</source>
        <translation>窗口没有暂停</translation>
    </message>
    <message>
        <source>Nobody is waiting for this window</source>
        <translation>本窗口无人等候</translation>
    </message>
    <message>
        <source>The service has begun</source>
        <translation>已开始办理</translation>
    </message>
    <message>
        <source>The service has not begun</source>
        <translation>尚未开始办理</translation>
    </message>
    <message>
        <source>Nobody is called to this window</source>
        <translation>没有叫号到本窗口</translation>
    </message>
    <message>
        <source>Only after three calls</source>
        <translation>叫满三次才能过号</translation>
    </message>
    <message>
        <source>There is nothing to take back any more</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Too late: a step can be taken back for ten seconds</source>
        <translation>来不及了：操作后十秒内可以撤销</translation>
    </message>
    <message>
        <source>This ticket has just changed; look again</source>
        <translation>这个号刚有变化，请再看一下</translation>
    </message>
    <message>
        <source>No terminal shows this number for this account; look at both again</source>
        <translation>没有终端显示这个号码，请再核对号码和户号</translation>
    </message>
    <message>
        <source>Please type both numbers</source>
        <translation>请输入两个号码</translation>
    </message>
    <message>
        <source>There is no such account</source>
        <translation>没有这个户号</translation>
    </message>
    <message>
        <source>Please type the receipt&apos;s number and the right account</source>
        <translation>请输入凭条编号和正确的户号</translation>
    </message>
    <message>
        <source>The hub has no such receipt</source>
        <translation>没有这张凭条</translation>
    </message>
    <message>
        <source>Somebody has asked for this already, or it was moved</source>
        <translation>已有人申请，或已转移</translation>
    </message>
    <message>
        <source>The billing system does not have this payment yet, or took it back</source>
        <translation>这笔缴费还未入账，或已退回</translation>
    </message>
    <message>
        <source>Somebody has decided this already</source>
        <translation>已有人处理过</translation>
    </message>
    <message>
        <source>That cannot be such a number</source>
        <translation>号码不对，请再核对</translation>
    </message>
    <message>
        <source>Please give the reason</source>
        <translation>请填写原因</translation>
    </message>
    <message>
        <source>Please choose one</source>
        <translation>请选择一项</translation>
    </message>
    <message>
        <source>No window serves that, or nothing would change</source>
        <translation>没有窗口受理，或与现在相同</translation>
    </message>
    <message>
        <source>This number was served by hand already</source>
        <translation>这个号已经人工办过</translation>
    </message>
    <message>
        <source>Number or PIN is wrong</source>
        <translation>工号或密码不对</translation>
    </message>
    <message>
        <source>Locked after too many wrong PINs; try again in %1 min, or ask the manager</source>
        <translation>密码错误次数过多，已锁定；%1分钟后再试，或找厅长</translation>
    </message>
    <message>
        <source>The two new PINs are not the same</source>
        <translation>两次输入的新密码不同</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess; at least 6 digits, no row and no date</source>
        <translation>密码太容易猜到：至少6位，不要连号和重复</translation>
    </message>
    <message>
        <source>This one-time PIN is too old; ask the manager for a new one</source>
        <translation>一次性密码已过期，请找厅长重新生成</translation>
    </message>
    <message>
        <source>This number is closed; ask the manager</source>
        <translation>此工号已停用，请找厅长</translation>
    </message>
    <message>
        <source>Your role may not do this</source>
        <translation>您的岗位不能做此操作</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>Somebody else is signed in at this window</source>
        <translation>该窗口已有人登录</translation>
    </message>
    <message>
        <source>This window is not among yours; a manager says which are</source>
        <translation>这个窗口不在您可开的窗口之内，由厅长设定</translation>
    </message>
    <message>
        <source>This window was opened elsewhere</source>
        <translation>本窗口已在别处打开</translation>
    </message>
    <message>
        <source>The hall has no such window</source>
        <translation>本厅没有这个窗口</translation>
    </message>
    <message>
        <source>Too many tries; wait a moment</source>
        <translation>尝试过于频繁，请稍候</translation>
    </message>
    <message>
        <source>The hub does not know this ticket</source>
        <translation>中心没有这个号</translation>
    </message>
    <message>
        <source>A ticket of a terminal that this hall does not know</source>
        <translation>不是本厅终端的号票</translation>
    </message>
    <message>
        <source>Not a genuine ticket: its code was altered</source>
        <translation>号票不真实：二维码被改动</translation>
    </message>
    <message>
        <source>This machine&apos;s disk takes nothing more: nothing was done</source>
        <translation>本机磁盘已满，没有办成</translation>
    </message>
    <message>
        <source>No tickets at this hour</source>
        <translation>现在不在取号时间</translation>
    </message>
    <message>
        <source>This was refused (%1)</source>
        <translation>没有办成（%1）</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>is waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>called to %1</source>
        <translation>已叫到%1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>正在%1办理</translation>
    </message>
    <message>
        <source>is held</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>missed the call</source>
        <translation>已过号</translation>
    </message>
    <message>
        <source>was served</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>is void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>尚未取走</translation>
    </message>
    <message>
        <source>not at the hub yet</source>
        <translation>中心还没有</translation>
    </message>
    <message>
        <source>the hub is away</source>
        <translation>中心断开</translation>
    </message>
    <message>
        <source>no such ticket today</source>
        <translation>今天没有这个号</translation>
    </message>
    <message>
        <source>A genuine ticket, not at the hub yet: type its number</source>
        <translation>真实号票，中心还没有：请输入票号</translation>
    </message>
    <message>
        <source>A receipt, not a ticket</source>
        <translation>这是凭条，不是号票</translation>
    </message>
    <message>
        <source>An account number, not a ticket</source>
        <translation>这是户号，不是票号</translation>
    </message>
    <message>
        <source>A monthly statement, not a ticket</source>
        <translation>这是电费账单，不是号票</translation>
    </message>
    <message>
        <source>The slip of a payment in doubt, not a ticket</source>
        <translation>这是付款查询单，不是号票</translation>
    </message>
    <message>
        <source>payment in doubt, not to be paid again</source>
        <translation>缴费待核实，请勿重复缴费</translation>
    </message>
    <message>
        <source>payment under way</source>
        <translation>正在缴费</translation>
    </message>
    <message>
        <source>nobody paid</source>
        <translation>没有缴费</translation>
    </message>
    <message>
        <source>paid, being posted</source>
        <translation>已收款，入账中</translation>
    </message>
    <message>
        <source>paid and posted</source>
        <translation>已收款，已入账</translation>
    </message>
    <message>
        <source>the money is going back</source>
        <translation>正在退回</translation>
    </message>
    <message>
        <source>the money has gone back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>a slip that does not prove itself: type its number, and trust the hub alone</source>
        <translation>这张查询单的二维码不是本厅签发的，请输入单上的编号，以中心查到的为准</translation>
    </message>
    <message>
        <source>no such payment</source>
        <translation>没有这笔缴费</translation>
    </message>
    <message>
        <source>the hub is away: no payment can be found</source>
        <translation>中心连不上，暂时查不到缴费</translation>
    </message>
    <message>
        <source>A staff card, not a ticket</source>
        <translation>这是工作证，不是号票</translation>
    </message>
    <message>
        <source>An unlock code, not a ticket</source>
        <translation>这是解锁码，不是号票</translation>
    </message>
    <message>
        <source>Nothing readable</source>
        <translation>没有读到内容</translation>
    </message>
    <message>
        <source>Not a ticket of this hall</source>
        <translation>不是本厅的号票</translation>
    </message>
    <message>
        <source>This needs another person than the first</source>
        <translation>须由另一人办理</translation>
    </message>
    <message>
        <source>Please type what you counted, in yuan: 1234.50</source>
        <translation>请输入清点金额（元），如 1234.50</translation>
    </message>
    <message>
        <source>It differs: please say why</source>
        <translation>有差额，请写明原因</translation>
    </message>
    <message>
        <source>Whoever takes it types their number and PIN</source>
        <translation>请接班人输入工号和密码</translation>
    </message>
    <message>
        <source>Money has come or gone meanwhile: these are the totals now</source>
        <translation>其间又有收款或退款，这是最新金额</translation>
    </message>
    <message>
        <source>Somebody has taken or declined this shift already</source>
        <translation>该班次已有人接班或退回</translation>
    </message>
    <message numerus="yes">
        <source>Number or PIN is wrong; %n more tries</source>
        <translation>
            <numerusform>工号或密码不对，还可试%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>the hub knows no such ticket</source>
        <translation>中心没有这个号</translation>
    </message>
    <message>
        <source>was served at window %1 too</source>
        <translation>%1号窗口也办过</translation>
    </message>
    <message>
        <source>had been cancelled</source>
        <translation>之前已取消</translation>
    </message>
    <message>
        <source>is not of today</source>
        <translation>不是今天的号</translation>
    </message>
    <message>
        <source>was not taken over (%1)</source>
        <translation>没有补报成功（%1）</translation>
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
        <source>records may be lost</source>
        <translation>可能有记录丢失</translation>
    </message>
    <message>
        <source>nothing is lost</source>
        <translation>没有丢失记录</translation>
    </message>
    <message>
        <source>Printer out of paper</source>
        <translation>打印机缺纸</translation>
    </message>
    <message>
        <source>Printer is open</source>
        <translation>打印机盖未合上</translation>
    </message>
    <message>
        <source>Printer is off</source>
        <translation>打印机未开机</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>打印机无响应</translation>
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
        <source>%1: overdue</source>
        <translation>%1已超期</translation>
    </message>
    <message>
        <source>%1: due soon</source>
        <translation>%1将到期</translation>
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
        <source>wrong account: to approve (Ctrl+W)</source>
        <translation>缴错户转移待批准（Ctrl+W）</translation>
    </message>
    <message>
        <source>the billing system refused a move</source>
        <translation>营销系统拒绝转移</translation>
    </message>
    <message>
        <source>Terminal %1</source>
        <translation>自助终端 %1</translation>
    </message>
    <message>
        <source>Cashier %1</source>
        <translation>收费员 %1</translation>
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
        <source>open</source>
        <translation>营业</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
</context>
</TS>
