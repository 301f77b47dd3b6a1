<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ConsultationPage</name>
    <message>
        <source>What to bring, how it works, how long it takes, what it costs.</source>
        <translation>要带的材料、办理步骤、时限和费用，这里都能查到。</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n项业务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorsNotice</name>
    <message>
        <source>We open again today at %1.</source>
        <translation>今天%1重新营业。</translation>
    </message>
    <message>
        <source>We open again on %1 at %2.</source>
        <translation>%1 %2营业。</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>今天营业到%1</translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message numerus="yes">
        <source>%n sign(s) typed</source>
        <translation>
            <numerusform>已输入%n位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>This is the first of %1. Touch Done to see them all.</source>
        <translation>共 %1 条，这是第一条。点“完成”看全部。</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>What is it about?</source>
        <translation>您要办的是哪一类？</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n项业务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursTable</name>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1, all day</source>
        <translation>%1 全天</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2条</translation>
    </message>
</context>
<context>
    <name>NoticeGrid</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>About your account</source>
        <translation>与您的用电户有关</translation>
    </message>
</context>
<context>
    <name>NoticeKinds</name>
    <message>
        <source>Emergency</source>
        <translation>紧急通知</translation>
    </message>
    <message>
        <source>Power cut</source>
        <translation>停电信息</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策解读</translation>
    </message>
    <message>
        <source>Service change</source>
        <translation>服务变更</translation>
    </message>
    <message>
        <source>Online services</source>
        <translation>网上办</translation>
    </message>
    <message>
        <source>Public information</source>
        <translation>长期公示</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>To your phone</source>
        <translation>带到手机</translation>
    </message>
    <message>
        <source>Other notices</source>
        <translation>看其他公告</translation>
    </message>
    <message>
        <source>What it means for you</source>
        <translation>对您意味着什么</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>算一算</translation>
    </message>
</context>
<context>
    <name>NoticeTimes</name>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>OutageCard</name>
    <message>
        <source>Where</source>
        <translation>停电范围</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>停电原因</translation>
    </message>
</context>
<context>
    <name>OwnFiguresCard</name>
    <message>
        <source>My usage and bills</source>
        <translation>我的用电与电费</translation>
    </message>
    <message>
        <source>Your own blocks and months, once you have shown whose account it is</source>
        <translation>确认身份后，看自己家的分档、每月电量和账单</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Please take your paper</source>
        <translation>请取走打印件</translation>
    </message>
    <message>
        <source>The printer is out of paper. Take the notice along on your phone, or call for help.</source>
        <translation>打印纸用完了。可以用手机带走公告，或呼叫工作人员。</translation>
    </message>
    <message>
        <source>It was not printed. Take the notice along on your phone, or call for help.</source>
        <translation>没有打印出来。可以用手机带走公告，或呼叫工作人员。</translation>
    </message>
</context>
<context>
    <name>PdfCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>PdfPage</name>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>move it with a finger</source>
        <translation>可用手指拖动</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>看整页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>放大这一页</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>No. %1</source>
        <translation>工号 %1</translation>
    </message>
    <message>
        <source>At every window</source>
        <translation>各窗口</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Only page %1</source>
        <translation>只打第 %1 页</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>打印这一页</translation>
    </message>
    <message numerus="yes">
        <source>All %n page(s)</source>
        <translation>
            <numerusform>全部 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages %1 to %2</source>
        <translation>第 %1 至 %2 页</translation>
    </message>
    <message>
        <source>Which pages on paper?</source>
        <translation>打印哪几页？</translation>
    </message>
    <message numerus="yes">
        <source>On A4, at most %n page(s) at once</source>
        <translation>
            <numerusform>用A4纸打印，一次最多 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>On A4</source>
        <translation>用A4纸打印</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Already have a ticket?</source>
        <translation>已经取号了？</translation>
    </message>
    <message>
        <source>We show where it stands, and you can cancel it.</source>
        <translation>可以查看排队情况，也可以取消排队。</translation>
    </message>
</context>
<context>
    <name>ScannedPage</name>
    <message>
        <source>Looking for your ticket…</source>
        <translation>正在查询，请稍候</translation>
    </message>
    <message>
        <source>Cancelling your ticket…</source>
        <translation>正在取消，请稍候</translation>
    </message>
    <message>
        <source>Bringing your ticket back…</source>
        <translation>正在恢复排队……</translation>
    </message>
    <message>
        <source>Your place in the queue goes to whoever is behind you.</source>
        <translation>取消后，您的位置会让给后面的客户。</translation>
    </message>
    <message>
        <source>You keep your place and are called again.</source>
        <translation>排队位置保留，会再次叫您。</translation>
    </message>
    <message>
        <source>If your ticket did not come out, you can have it printed once more.</source>
        <translation>如果没有拿到号票，可以补打一张。</translation>
    </message>
    <message>
        <source>Your ticket is not printed yet: you can have it now.</source>
        <translation>您的号票还没有打印，现在可以打印。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不恢复</translation>
    </message>
    <message>
        <source>Yes, cancel</source>
        <translation>确定取消</translation>
    </message>
    <message>
        <source>Your number has been called</source>
        <translation>已经叫到您的号码</translation>
    </message>
    <message>
        <source>Please go to window %1</source>
        <translation>请到%1号窗口</translation>
    </message>
    <message>
        <source>You are being served</source>
        <translation>正在为您办理</translation>
    </message>
    <message>
        <source>You are being served at window %1</source>
        <translation>正在%1号窗口为您办理</translation>
    </message>
    <message>
        <source>Your service goes on later</source>
        <translation>您的业务稍后继续</translation>
    </message>
    <message>
        <source>This ticket has been dealt with</source>
        <translation>这张号票已办理完毕</translation>
    </message>
    <message>
        <source>This number was called and nobody came. Please ask a member of staff.</source>
        <translation>这个号码已经叫过，请咨询工作人员</translation>
    </message>
    <message>
        <source>This ticket was cancelled</source>
        <translation>这张号票已经取消</translation>
    </message>
    <message>
        <source>This ticket is no longer valid. Please take a new one.</source>
        <translation>这张号票已经失效，请重新取号</translation>
    </message>
    <message>
        <source>You were passed on and keep your place.</source>
        <translation>您的业务已转办，排队位置保留。</translation>
    </message>
    <message>
        <source>You were passed on to window %1 and keep your place.</source>
        <translation>您的业务已转到%1号窗口，排队位置保留。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>您的号码：%1</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1号窗口</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Often asked for. Touch Done to see all %1.</source>
        <translation>常办的业务。点“完成”看全部 %1 项。</translation>
    </message>
    <message>
        <source>This fits best of %1. Touch Done to see them all.</source>
        <translation>共 %1 项，这一项最接近。点“完成”看全部。</translation>
    </message>
</context>
<context>
    <name>ServiceNeeds</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Touch a service and your ticket is printed at once.</source>
        <translation>点一下业务，马上打印号票</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Take a ticket at once</source>
        <translation>点一下就取号</translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>Scan with your phone</source>
        <translation>用手机扫一扫</translation>
    </message>
    <message>
        <source>The code holds the notice itself: no network is needed.</source>
        <translation>公告内容就在码里，不需要联网。</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Clear what was typed</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>TicketActions</name>
    <message>
        <source>Cancel ticket</source>
        <translation>取消排队</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>再取一张</translation>
    </message>
    <message>
        <source>Take another ticket</source>
        <translation>再取一张号票</translation>
    </message>
    <message>
        <source>Yes, cancel</source>
        <translation>确定取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>重新取号</translation>
    </message>
</context>
<context>
    <name>TicketFacts</name>
    <message>
        <source>Please go to window %1</source>
        <translation>请到%1号窗口</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>We could not give you a number</source>
        <translation>很抱歉，没有取到号</translation>
    </message>
    <message>
        <source>Your ticket is cancelled</source>
        <translation>已取消排队</translation>
    </message>
    <message>
        <source>Cancelling your ticket…</source>
        <translation>正在取消，请稍候</translation>
    </message>
    <message>
        <source>Please go to window %1</source>
        <translation>请到%1号窗口</translation>
    </message>
    <message>
        <source>Your place in the queue goes to whoever is behind you.</source>
        <translation>取消后，您的位置会让给后面的客户。</translation>
    </message>
    <message>
        <source>The printer takes longer than usual. Your number is valid: note it or take a photo.</source>
        <translation>打印比平时慢一些。号码已经有效，请记下或拍照。</translation>
    </message>
    <message>
        <source>Staff have been told about the printer.</source>
        <translation>打印机的情况已通知工作人员。</translation>
    </message>
    <message>
        <source>Please tell a member of staff about the printer.</source>
        <translation>请把打印机的情况告诉工作人员。</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Your number: %1</source>
        <translation>您的号码：%1</translation>
    </message>
    <message>
        <source>The code of your ticket</source>
        <translation>号票的二维码</translation>
    </message>
</context>
<context>
    <name>TypeAgain</name>
    <message>
        <source>Type again</source>
        <translation>重新输入</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Called by hand for now</source>
        <translation>目前为人工叫号</translation>
    </message>
</context>
<context>
    <name>WallNames</name>
    <message>
        <source>What we promise</source>
        <translation>服务承诺</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>收费标准</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Electricity prices</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Our licence</source>
        <translation>供电许可</translation>
    </message>
    <message>
        <source>Our staff</source>
        <translation>服务人员</translation>
    </message>
    <message>
        <source>Opening hours and numbers to call</source>
        <translation>营业时间与服务电话</translation>
    </message>
    <message>
        <source>Our service promises, point by point.</source>
        <translation>我们的承诺，一条一条请您监督</translation>
    </message>
    <message>
        <source>Fees of our services.</source>
        <translation>各项业务收不收费、收多少</translation>
    </message>
    <message>
        <source>Time limits of our services.</source>
        <translation>各项业务多久办完</translation>
    </message>
    <message>
        <source>What a kilowatt-hour costs.</source>
        <translation>用一度电多少钱</translation>
    </message>
    <message>
        <source>Who may supply you, by whose permission.</source>
        <translation>谁供电、凭什么证</translation>
    </message>
    <message>
        <source>Who serves you here.</source>
        <translation>谁在这里为您服务</translation>
    </message>
    <message>
        <source>When we are open; reports and complaints.</source>
        <translation>什么时候开门，报修和投诉打哪里</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>Touch a line for what to bring and how it works.</source>
        <translation>点一项，看要带什么、怎么办。</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>收起键盘</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
</TS>
