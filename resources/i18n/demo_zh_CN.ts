<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>HubPanel</name>
    <message>
        <source>is waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>called to window %1</source>
        <translation>请到%1号窗口</translation>
    </message>
    <message>
        <source>at window %1</source>
        <translation>%1号窗口办理中</translation>
    </message>
    <message>
        <source>finished at window %1</source>
        <translation>%1号窗口已办结</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>At the hub</source>
        <translation>大厅中心</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>等候%1人</translation>
    </message>
    <message>
        <source>Nobody was called yet.</source>
        <translation>还没有叫号。</translation>
    </message>
</context>
<context>
    <name>IdCard</name>
    <message>
        <source>Take the ID card from the reader</source>
        <translation>从读卡区取走身份证</translation>
    </message>
    <message>
        <source>Lay an invented ID card on the reader</source>
        <translation>把演示身份证放到读卡区</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Demonstration hall</source>
        <translation>演示营业厅</translation>
    </message>
    <message>
        <source>Take a ticket at the terminal, sign in at the counter (it is filled in) and call it. Or pay: account 4109900000018. Close a window to end.</source>
        <translation>请在终端取号，在柜台登录（已填好）并叫号；或用户号 4109900000018 缴费。关闭任一窗口即可结束演示。</translation>
    </message>
    <message>
        <source>The hall could not be opened: %1</source>
        <translation>营业厅未能打开：%1</translation>
    </message>
    <message>
        <source>The hall is being opened …</source>
        <translation>营业厅正在打开…</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>The registered phone received a message</source>
        <translation>登记的手机收到短信</translation>
    </message>
    <message numerus="yes">
        <source>Code %1, good for %n minute(s)</source>
        <translation>
            <numerusform>验证码 %1，%n分钟内有效</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperTray</name>
    <message>
        <source>The ticket on paper</source>
        <translation>打印出的号票</translation>
    </message>
    <message>
        <source>Touch the ticket to hold it before the scanner</source>
        <translation>点击号票即可扫码查询或取消</translation>
    </message>
    <message>
        <source>Paper comes out here.</source>
        <translation>号票从这里出来。</translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <source>Your phone sees a code: %1, ¥%2</source>
        <translation>您的手机看到付款码：%1，¥%2</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Your phone, to show its payment code to the terminal:</source>
        <translation>您的手机，可向终端出示付款码：</translation>
    </message>
    <message>
        <source>Scan it and pay</source>
        <translation>扫码并付款</translation>
    </message>
</context>
</TS>
