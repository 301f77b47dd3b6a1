<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account %1</source>
        <translation>户号 %1</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>没有欠费</translation>
    </message>
    <message>
        <source>Amount due: ¥%1</source>
        <translation>应缴金额：¥%1</translation>
    </message>
    <message>
        <source>to pay, as of %1</source>
        <translation>应缴，截至%1</translation>
    </message>
    <message>
        <source>estimated balance at %1</source>
        <translation>估算余额，截至%1</translation>
    </message>
    <message>
        <source>Pay ¥%1</source>
        <translation>缴费 ¥%1</translation>
    </message>
    <message>
        <source>Choose an amount</source>
        <translation>请选择金额</translation>
    </message>
    <message numerus="yes">
        <source>Add another account (%n chosen)</source>
        <translation>
            <numerusform>再加一户（已选%n户）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AmountKey</name>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>%1, account %2: ¥%3</source>
        <translation>%1，户号%2：¥%3</translation>
    </message>
</context>
<context>
    <name>BillLine</name>
    <message>
        <source>Chosen: ¥%1</source>
        <translation>已选：¥%1</translation>
    </message>
    <message>
        <source>Not chosen: ¥%1</source>
        <translation>未选：¥%1</translation>
    </message>
    <message>
        <source>With late charge ¥%1</source>
        <translation>含违约金 ¥%1</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 千瓦时</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Number: %1</source>
        <translation>号码：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) chosen so far: ¥%1</source>
        <translation>
            <numerusform>已选%n户，共 ¥%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Pay ¥%1</source>
        <translation>缴费 ¥%1</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>OwnCode</name>
    <message>
        <source>WeChat Pay or Alipay</source>
        <translation>微信或支付宝</translation>
    </message>
</context>
<context>
    <name>PaidSlip</name>
    <message>
        <source>Code of the receipt</source>
        <translation>凭条二维码</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>户号 %1</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>凭条号 %1</translation>
    </message>
</context>
<context>
    <name>PayCode</name>
    <message>
        <source>Code to scan with your phone</source>
        <translation>请用手机扫描的付款码</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>剩余%n秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>The payment could not begin</source>
        <translation>付款没有开始</translation>
    </message>
    <message>
        <source>Amount: ¥%1</source>
        <translation>金额：¥%1</translation>
    </message>
    <message numerus="yes">
        <source>for %n account(s)</source>
        <translation>
            <numerusform>共%n户</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>交易单号 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Do not pay</source>
        <translation>不付了</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for your receipt…</source>
        <translation>正在查找您的凭条…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Amount: ¥%1</source>
        <translation>金额：¥%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>缴费时间</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭条号</translation>
    </message>
</context>
</TS>
