<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AloudButton</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Have this page read aloud</source>
        <translation>朗读本页内容</translation>
    </message>
</context>
<context>
    <name>CardGrid</name>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>FaultCard</name>
    <message>
        <source>Power cut</source>
        <translation>停电报修</translation>
    </message>
    <message>
        <source>What to do now, call %1</source>
        <translation>先自查，再拨打%1</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Call a member of staff</source>
        <translation>呼叫工作人员</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Staff only: keep holding to sign in</source>
        <translation>工作人员入口：请继续按住</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>断网</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>The call could not be sent</source>
        <translation>没能通知到工作人员</translation>
    </message>
    <message>
        <source>Calling staff…</source>
        <translation>正在通知工作人员……</translation>
    </message>
    <message>
        <source>Please stay by this screen.</source>
        <translation>请留在本机旁边。</translation>
    </message>
    <message>
        <source>Your call is kept and sent as soon as the network is back. If it is urgent, please call:</source>
        <translation>网络恢复后会自动通知工作人员。急事请拨打：</translation>
    </message>
    <message>
        <source>Please ask at reception, or call:</source>
        <translation>请到引导台找工作人员，或拨打：</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Power cut?</source>
        <translation>停电了？</translation>
    </message>
</context>
<context>
    <name>IdleSlide</name>
    <message>
        <source>Take a number here. We call you when it is your turn.</source>
        <translation>在这里取号，轮到您时我们会叫号。</translation>
    </message>
    <message>
        <source>What to bring, how it works, how long it takes and what it costs.</source>
        <translation>办业务要带什么、怎么办、多久办好、收不收费。</translation>
    </message>
    <message>
        <source>What we promise, and what is new.</source>
        <translation>服务承诺，最新公告。</translation>
    </message>
    <message>
        <source>See how many are waiting before you.</source>
        <translation>看看前面还有多少人。</translation>
    </message>
    <message>
        <source>See what is due and pay here, without waiting.</source>
        <translation>不用排队，自己查询、缴费。</translation>
    </message>
    <message>
        <source>Tell us what we should do better.</source>
        <translation>您的意见，我们认真听。</translation>
    </message>
    <message>
        <source>Call %1, day and night, or touch here for what to do now.</source>
        <translation>随时拨打%1，或点这里看怎么办。</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>To protect your privacy this screen goes back to the start in:</source>
        <translation>为保护您的信息，屏幕将返回首页：</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
</context>
<context>
    <name>StaffBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ZoneWords</name>
    <message>
        <source>Take a number</source>
        <translation>取号，到窗口办理</translation>
    </message>
    <message>
        <source>Documents, steps, time limits, fees</source>
        <translation>材料、流程、时限、费用</translation>
    </message>
    <message>
        <source>Our commitments, and what is new</source>
        <translation>服务承诺与公告</translation>
    </message>
    <message>
        <source>How many are waiting now</source>
        <translation>看看现在排队的人多不多</translation>
    </message>
    <message>
        <source>See what is due, and pay</source>
        <translation>不用排队，自己查询、缴费</translation>
    </message>
    <message>
        <source>Rate us, suggest, complain</source>
        <translation>评价、建议、投诉</translation>
    </message>
</context>
</TS>
