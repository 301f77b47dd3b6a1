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
        <source>Set an amount</source>
        <translation>请选择金额</translation>
    </message>
    <message>
        <source>My usage</source>
        <translation>用电明细</translation>
    </message>
    <message numerus="yes">
        <source>Check %n account(s)</source>
        <translation>
            <numerusform>核对这%n户</numerusform>
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
    <name>AmountPage</name>
    <message>
        <source>Amount: ¥%1</source>
        <translation>金额：¥%1</translation>
    </message>
    <message>
        <source>Choose ¥%1</source>
        <translation>确定 ¥%1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>BankCard</name>
    <message>
        <source>Remark: %1</source>
        <translation>附言：%1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>收款人：%1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Bank: %1</source>
        <translation>开户行：%1</translation>
    </message>
</context>
<context>
    <name>BasketCard</name>
    <message>
        <source>%1, in part</source>
        <translation>%1，部分</translation>
    </message>
    <message>
        <source>¥%1 still due</source>
        <translation>还欠 ¥%1</translation>
    </message>
    <message>
        <source>%1, account %2: ¥%3</source>
        <translation>%1，户号%2：¥%3</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>BasketLine</name>
    <message>
        <source>part of what is due, ¥%1 still due</source>
        <translation>部分缴费，还欠 ¥%1</translation>
    </message>
    <message>
        <source>%1, account %2: ¥%3</source>
        <translation>%1，户号%2：¥%3</translation>
    </message>
</context>
<context>
    <name>BasketPage</name>
    <message>
        <source>Nothing is chosen</source>
        <translation>还没有选择户号</translation>
    </message>
    <message>
        <source>What will be paid</source>
        <translation>请核对本次缴费</translation>
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
        <source>Pay ¥%1</source>
        <translation>缴费 ¥%1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>加一户</translation>
    </message>
    <message>
        <source>Add the account that you would like to pay for</source>
        <translation>请添加要缴费的户号</translation>
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
        <source>Part chosen: ¥%1</source>
        <translation>已选一部分：¥%1</translation>
    </message>
    <message>
        <source>of ¥%1, ¥%2 still due</source>
        <translation>共 ¥%1，缴后还欠 ¥%2</translation>
    </message>
    <message>
        <source>With late charge ¥%1</source>
        <translation>含违约金 ¥%1</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
</context>
<context>
    <name>BillPage</name>
    <message>
        <source>Bill</source>
        <translation>电费账单</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>已缴清</translation>
    </message>
    <message>
        <source>¥%1 still to pay, due on %2</source>
        <translation>还应缴 ¥%1，缴费截止 %2</translation>
    </message>
    <message>
        <source>Amount: ¥%1</source>
        <translation>金额：¥%1</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>打印账单</translation>
    </message>
    <message>
        <source>Code of the statement</source>
        <translation>账单二维码</translation>
    </message>
    <message>
        <source>%1 kWh × ¥%2</source>
        <translation>%1 度 × ¥%2</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Late charge so far</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已缴</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>已缴一部分</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>还欠</translation>
    </message>
    <message>
        <source>Meter %1, read on %2: %3 → %4 %5 = %6 kWh</source>
        <translation>电表 %1，%2 抄表：%3 → %4 %5 = %6 度</translation>
    </message>
</context>
<context>
    <name>ConcernLine</name>
    <message>
        <source>About this account</source>
        <translation>与这一户有关</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，另有%n条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtCard</name>
    <message>
        <source>Code to find this payment again</source>
        <translation>用来查询这笔付款的二维码</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>查询编号</translation>
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
        <translation>正在查询……</translation>
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
    <name>FiguresPage</name>
    <message>
        <source>My usage and bills</source>
        <translation>我的用电与电费</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Usage and history</source>
        <translation>用电明细</translation>
    </message>
    <message>
        <source>The bill</source>
        <translation>这个月的账单</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>My receipts</source>
        <translation>我的凭条</translation>
    </message>
    <message>
        <source>There is no bill yet</source>
        <translation>还没有账单</translation>
    </message>
    <message>
        <source>kWh a month; paler: a year before. Touch a month.</source>
        <translation>每月用电（度），浅色为上一年。点月份可查看</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近12个月</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Overdue: ¥%1</source>
        <translation>欠费 ¥%1</translation>
    </message>
    <message>
        <source>Overdue: ¥%1 as of %2</source>
        <translation>截至 %2 欠费 ¥%1</translation>
    </message>
    <message>
        <source>The year&apos;s blocks: now in the last one</source>
        <translation>今年阶梯用电：已到最高一档</translation>
    </message>
    <message>
        <source>%1 kWh left in this block</source>
        <translation>本档还剩 %1 度</translation>
    </message>
    <message>
        <source>The year&apos;s blocks: now ¥%1 a kWh</source>
        <translation>今年阶梯：现在每度 ¥%1</translation>
    </message>
    <message>
        <source>%1 kWh left at ¥%2</source>
        <translation>每度 ¥%2 的电还剩 %1 度</translation>
    </message>
</context>
<context>
    <name>InvoicePage</name>
    <message>
        <source>Receipt %1</source>
        <translation>凭条号 %1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
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
    <message>
        <source>Point</source>
        <translation>小数点</translation>
    </message>
</context>
<context>
    <name>LateLine</name>
    <message numerus="yes">
        <source>%1: ¥%2, due on %3, %n day(s) late</source>
        <translation>
            <numerusform>%1：¥%2，应于 %3 缴清，已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Late charge not yet computed; it may be added when you pay</source>
        <translation>违约金尚未计算，缴费时可能另计</translation>
    </message>
    <message>
        <source>Penalty as of %1: ¥%2</source>
        <translation>截至 %1 的违约金 ¥%2</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>Electricity, first block</source>
        <translation>第一档电量</translation>
    </message>
    <message>
        <source>Electricity, second block</source>
        <translation>第二档电量</translation>
    </message>
    <message>
        <source>Electricity, third block</source>
        <translation>第三档电量</translation>
    </message>
    <message>
        <source>Extra for peak hours</source>
        <translation>高峰电量加价</translation>
    </message>
    <message>
        <source>Less for night hours</source>
        <translation>低谷电量减价</translation>
    </message>
    <message>
        <source>Electricity, shared meter</source>
        <translation>合表电量</translation>
    </message>
    <message>
        <source>Electricity for farming</source>
        <translation>农业生产电量</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电度电量</translation>
    </message>
    <message>
        <source>Electricity, critical peak hours</source>
        <translation>尖峰电量</translation>
    </message>
    <message>
        <source>Electricity, peak hours</source>
        <translation>高峰电量</translation>
    </message>
    <message>
        <source>Electricity, other hours</source>
        <translation>平时电量</translation>
    </message>
    <message>
        <source>Electricity, night hours</source>
        <translation>低谷电量</translation>
    </message>
    <message>
        <source>Capacity charge</source>
        <translation>容量电费</translation>
    </message>
    <message>
        <source>Demand charge</source>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>Power-factor adjustment</source>
        <translation>功率因数调整电费</translation>
    </message>
    <message>
        <source>Refund for low income</source>
        <translation>低保户、特困户电费返还</translation>
    </message>
    <message>
        <source>Late charge</source>
        <translation>违约金</translation>
    </message>
</context>
<context>
    <name>MonthFacts</name>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>%1: %2 kWh</source>
        <translation>%1：%2 度</translation>
    </message>
    <message numerus="yes">
        <source>%1 kWh and ¥%2 a day, in %n day(s)</source>
        <translation>
            <numerusform>平均每天 %1 度，¥%2，共 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>A year ago: %1 kWh, ¥%2</source>
        <translation>去年同月：%1 度，¥%2</translation>
    </message>
    <message>
        <source> – now %1 % more a day</source>
        <translation>，现在每天多 %1%</translation>
    </message>
    <message>
        <source> – now %1 % less a day</source>
        <translation>，现在每天少 %1%</translation>
    </message>
    <message>
        <source>¥%1 more</source>
        <translation>多付 ¥%1</translation>
    </message>
    <message>
        <source>¥%1 less</source>
        <translation>少付 ¥%1</translation>
    </message>
    <message>
        <source>: %1 by how much was used, %2 by the price</source>
        <translation>：用电 %1，电价 %2</translation>
    </message>
</context>
<context>
    <name>MonthLine</name>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
</context>
<context>
    <name>MonthsPage</name>
    <message>
        <source>All months</source>
        <translation>全部月份</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Amount: ¥%1</source>
        <translation>金额：¥%1</translation>
    </message>
    <message>
        <source>Part payment</source>
        <translation>部分缴费</translation>
    </message>
    <message>
        <source>¥%1 still due</source>
        <translation>还欠 ¥%1</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>查询编号</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
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
        <source>Begun at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Gone back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>正在退回</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭条号</translation>
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
    <name>OwnReceiptLine</name>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Original printed</source>
        <translation>原件已打印</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>还没有打印</translation>
    </message>
    <message>
        <source>Part payment, ¥%1 still due</source>
        <translation>部分缴费，还欠 ¥%1</translation>
    </message>
    <message>
        <source>Not booked: ¥%1, gone back to you</source>
        <translation>未能入账：¥%1，已退回给您</translation>
    </message>
    <message>
        <source>Not booked: ¥%1, on its way back to you</source>
        <translation>未能入账：¥%1，正在退回给您</translation>
    </message>
</context>
<context>
    <name>OwnReceiptsPage</name>
    <message>
        <source>My receipts</source>
        <translation>我的凭条</translation>
    </message>
    <message>
        <source>Please take your list</source>
        <translation>请取走您的缴费记录</translation>
    </message>
    <message>
        <source>The list was not printed. Please ask a member of staff.</source>
        <translation>缴费记录没有打印出来，请咨询工作人员</translation>
    </message>
    <message>
        <source>Touch one to see and print it.</source>
        <translation>点一张，查看或打印</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>打印缴费记录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>There is no receipt yet</source>
        <translation>还没有缴费凭条</translation>
    </message>
    <message>
        <source>What is paid for this account in this hall is listed here.</source>
        <translation>在本厅为这一户缴的费，会列在这里</translation>
    </message>
</context>
<context>
    <name>PaidSlip</name>
    <message>
        <source>Code of the receipt</source>
        <translation>凭条二维码</translation>
    </message>
    <message>
        <source>Part payment, ¥%1 still due</source>
        <translation>部分缴费，还欠 ¥%1</translation>
    </message>
    <message>
        <source>Not booked: ¥%1, gone back to you</source>
        <translation>未能入账：¥%1，已退回给您</translation>
    </message>
    <message>
        <source>Not booked: ¥%1, on its way back to you</source>
        <translation>未能入账：¥%1，正在退回给您</translation>
    </message>
    <message>
        <source>The supply is on again by %1 at the latest</source>
        <translation>最晚%1恢复供电</translation>
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
    <message>
        <source>¥%1 could not be booked and has gone back to you</source>
        <translation>¥%1 未能入账，已原路退回给您</translation>
    </message>
    <message>
        <source>¥%1 went back to you</source>
        <translation>¥%1 已退回给您</translation>
    </message>
    <message>
        <source>¥%1 goes back to you</source>
        <translation>¥%1 正在退回给您</translation>
    </message>
    <message>
        <source>¥%1 could not be booked and is on its way back to you</source>
        <translation>¥%1 未能入账，正在原路退回给您</translation>
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
    <message numerus="yes">
        <source>Check %n account(s)</source>
        <translation>
            <numerusform>核对这%n户</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what is paid</source>
        <translation>核对缴费明细</translation>
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
    <name>ProofPage</name>
    <message>
        <source>Sent to %1</source>
        <translation>已发到 %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>验证码：%1</translation>
    </message>
    <message>
        <source>Number for the clerk: %1</source>
        <translation>给工作人员的号码：%1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>户号 %1</translation>
    </message>
    <message>
        <source>Send again in %1 s</source>
        <translation>%1 秒后可重发</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>again in %1 s</source>
        <translation>%1 秒后可再发</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for your receipt…</source>
        <translation>正在查找您的凭条……</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
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
        <source>Part payment</source>
        <translation>部分缴费</translation>
    </message>
    <message>
        <source>¥%1 still due</source>
        <translation>还欠 ¥%1</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>未能入账</translation>
    </message>
    <message>
        <source>¥%1, gone back to you</source>
        <translation>¥%1，已退回给您</translation>
    </message>
    <message>
        <source>¥%1, on its way back to you</source>
        <translation>¥%1，正在退回给您</translation>
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
<context>
    <name>TierLine</name>
    <message>
        <source>Block %1: ¥%2 a kWh</source>
        <translation>第%1档：每度 ¥%2</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>第%1档</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 度</translation>
    </message>
    <message>
        <source>%1 of %2 kWh</source>
        <translation>%1 / %2 度</translation>
    </message>
</context>
<context>
    <name>UsageChart</name>
    <message>
        <source>%1: %2 kWh</source>
        <translation>%1：%2 度</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>Peak and valley prices: what if?</source>
        <translation>用峰谷电价合算吗？</translation>
    </message>
    <message>
        <source>It would have cost the same</source>
        <translation>费用一样</translation>
    </message>
    <message>
        <source>¥%1 less with peak and valley prices</source>
        <translation>用峰谷电价少付 ¥%1</translation>
    </message>
    <message>
        <source>¥%1 more with peak and valley prices</source>
        <translation>用峰谷电价多付 ¥%1</translation>
    </message>
    <message>
        <source>By your own estimate of how much you use at night, not by the meter.</source>
        <translation>按您自己估计的夜间用电，不是电表分时数据</translation>
    </message>
    <message>
        <source>By what your meter counted in peak and valley hours.</source>
        <translation>按电表记录的峰谷电量</translation>
    </message>
    <message numerus="yes">
        <source>Block prices alone, %n month(s)</source>
        <translation>
            <numerusform>只按阶梯电价，%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>With peak and valley prices</source>
        <translation>加上峰谷电价</translation>
    </message>
    <message>
        <source>Used at night (%1): %2 %</source>
        <translation>夜间（%1）用电占 %2%</translation>
    </message>
    <message>
        <source>Less at night</source>
        <translation>夜间少一些</translation>
    </message>
    <message>
        <source>More at night</source>
        <translation>夜间多一些</translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>The year %1 so far</source>
        <translation>%1年阶梯用电</translation>
    </message>
    <message>
        <source>What is overdue</source>
        <translation>欠费与违约金</translation>
    </message>
    <message>
        <source>%1 kWh used; now in the last block</source>
        <translation>已用 %1 度，现在是最高一档</translation>
    </message>
    <message>
        <source>%1 kWh used, %2 kWh left in this block</source>
        <translation>已用 %1 度，本档还剩 %2 度</translation>
    </message>
    <message>
        <source>%1 kWh used; now in the last block at ¥%2 a kWh</source>
        <translation>已用 %1 度，现在是最高一档，每度 ¥%2</translation>
    </message>
    <message>
        <source>%1 kWh used, %2 kWh left at ¥%3</source>
        <translation>已用 %1 度，每度 ¥%3 的电还剩 %2 度</translation>
    </message>
    <message>
        <source>Peak and valley prices: what if?</source>
        <translation>用峰谷电价合算吗？</translation>
    </message>
    <message>
        <source>Blocks add up from January to December. Only what goes past an edge costs the higher price.</source>
        <translation>阶梯电量从1月累计到12月，只有超出的部分按高一档计价。</translation>
    </message>
    <message>
        <source>Overdue as of %1: ¥%2</source>
        <translation>截至 %1 欠费 ¥%2</translation>
    </message>
    <message>
        <source>What is charged when you pay is what the billing system says at that moment.</source>
        <translation>实际缴费以缴费时账务系统的金额为准。</translation>
    </message>
</context>
</TS>
