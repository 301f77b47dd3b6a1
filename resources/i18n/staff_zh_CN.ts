<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerPage</name>
    <message>
        <source>Sign in without the hub</source>
        <translation>无网络登录</translation>
    </message>
    <message>
        <source>Type the opening code</source>
        <translation>请输入开门码</translation>
    </message>
    <message>
        <source>This terminal has not spoken to a hub yet. Its opening code was shown at the end of its set-up and stands on the slip.</source>
        <translation>本机还没有与中心连接过。开门码在首次设置结束时显示，也印在设置凭条上。</translation>
    </message>
    <message>
        <source>A technician or manager answers this challenge at the hub, a counter or the console.</source>
        <translation>请技术人员或厅长在中心、柜台或管理台上，用此挑战码取得应答码。</translation>
    </message>
    <message>
        <source>The challenge as a code</source>
        <translation>挑战码二维码</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>挑战码</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>With number and PIN</source>
        <translation>用工号和密码登录</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答码</translation>
    </message>
    <message>
        <source>Opening code</source>
        <translation>开门码</translation>
    </message>
    <message>
        <source>Type it, or hold its code up to the scanner</source>
        <translation>请输入，或将应答二维码对准扫码窗</translation>
    </message>
    <message>
        <source>Eight signs</source>
        <translation>八位字符</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Health</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Screen, sound</source>
        <translation>屏幕与声音</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Restart, leave</source>
        <translation>重启与退出</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Which code does the hub show?</source>
        <translation>中心显示的配对码是什么？</translation>
    </message>
    <message>
        <source>At the hub: kiosk hub pair --kind terminal. It is good for ten minutes. Type it, or scan it.</source>
        <translation>在中心运行：kiosk hub pair --kind terminal。十分钟内有效，可输入或扫描。</translation>
    </message>
    <message>
        <source>Code: %1 of 28 signs</source>
        <translation>配对码：已输入%1位，共28位</translation>
    </message>
    <message>
        <source>The code is this hub&apos;s. Nothing has been sent yet.</source>
        <translation>配对码与中心相符，还没有发送任何内容。</translation>
    </message>
    <message>
        <source>This code is another hub&apos;s, or a sign is wrong. Compare it sign by sign.</source>
        <translation>配对码不是这个中心的，或有一位不对，请逐位核对。</translation>
    </message>
    <message>
        <source>The hub has not answered yet. Go back and look again.</source>
        <translation>中心还没有应答，请返回再查看。</translation>
    </message>
    <message>
        <source>A code has 28 signs: digits, and letters without I, L, O and U.</source>
        <translation>配对码共28位：数字和字母，不含I、L、O、U。</translation>
    </message>
    <message>
        <source>Looking for the hub …</source>
        <translation>正在查找中心……</translation>
    </message>
    <message>
        <source>The hub does not answer now. Go back and look again.</source>
        <translation>中心现在没有应答，请返回再查看。</translation>
    </message>
    <message>
        <source>That did not work (%1).</source>
        <translation>没有成功（%1）。</translation>
    </message>
</context>
<context>
    <name>EndTab</name>
    <message>
        <source>Restart the program</source>
        <translation>重启程序</translation>
    </message>
    <message>
        <source>It is back in a few seconds. Nothing is lost.</source>
        <translation>几秒后恢复，数据不会丢失。</translation>
    </message>
    <message>
        <source>Leave the terminal</source>
        <translation>退出终端</translation>
    </message>
    <message>
        <source>Customers cannot use it until somebody starts it again.</source>
        <translation>重新启动之前，客户不能使用本机。</translation>
    </message>
    <message>
        <source>Leave the terminal?</source>
        <translation>要退出终端吗？</translation>
    </message>
    <message>
        <source>Restart the program?</source>
        <translation>要重启程序吗？</translation>
    </message>
    <message>
        <source>The program ends and stays away. Your name goes on record.</source>
        <translation>程序将结束，不会自动恢复。操作人将记录在案。</translation>
    </message>
    <message>
        <source>The screen is dark for a few seconds. Your name goes on record.</source>
        <translation>屏幕会黑几秒。操作人将记录在案。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Yes, leave</source>
        <translation>确定退出</translation>
    </message>
    <message>
        <source>Yes, restart</source>
        <translation>确定重启</translation>
    </message>
    <message>
        <source>No</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>本机存储</translation>
    </message>
    <message>
        <source>Damaged stores</source>
        <translation>损坏的存储</translation>
    </message>
    <message>
        <source>Sending to the hub</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码器</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Standards pack</source>
        <translation>标准包</translation>
    </message>
    <message>
        <source>Watchdog</source>
        <translation>看门狗</translation>
    </message>
    <message>
        <source>System service</source>
        <translation>系统服务</translation>
    </message>
    <message>
        <source>Paper is low: put a new roll beside it.</source>
        <translation>纸快用完了：请备好新纸卷。</translation>
    </message>
    <message>
        <source>Out of paper: put a roll in, then say so under Printer.</source>
        <translation>缺纸：请装纸，然后在“打印机”页点“已换纸”。</translation>
    </message>
    <message>
        <source>The cover is open: close it.</source>
        <translation>机盖未关：请合上。</translation>
    </message>
    <message>
        <source>It is off or unplugged: check switch, cable and address.</source>
        <translation>未开机或未连接：请检查电源、线缆和地址。</translation>
    </message>
    <message>
        <source>It does not answer: check the cable, switch it off and on.</source>
        <translation>没有响应：请检查线缆，关机再开。</translation>
    </message>
    <message>
        <source>None is set up: customers photograph their ticket.</source>
        <translation>未设置打印机：客户可拍照留存号码。</translation>
    </message>
    <message>
        <source>Not paired: this terminal works alone.</source>
        <translation>尚未配对：本机独立运行。</translation>
    </message>
    <message>
        <source>Cannot be reached: check network and hub. Tickets go on and are sent later.</source>
        <translation>无法连接：请检查网络和中心。照常取号，恢复后上传。</translation>
    </message>
    <message>
        <source>Refuses this terminal: pair it again.</source>
        <translation>中心拒绝本机：请重新配对。</translation>
    </message>
    <message>
        <source>Reached without encryption: pair by an https address.</source>
        <translation>连接未加密：请用https地址重新配对。</translation>
    </message>
    <message>
        <source>Runs differently from the hub&apos;s: turn time synchronisation on.</source>
        <translation>与中心的时间不一致：请打开时间同步。</translation>
    </message>
    <message>
        <source>None yet: it is made at the first start.</source>
        <translation>还没有：首次启动时建立。</translation>
    </message>
    <message>
        <source>Damaged: restart, it is put aside and what was not sent is kept.</source>
        <translation>已损坏：请重启，旧存储会另存，未上传的数据会保留。</translation>
    </message>
    <message>
        <source>Some were put aside: check the disk.</source>
        <translation>有损坏的存储被另存：请检查磁盘。</translation>
    </message>
    <message>
        <source>Facts wait to be sent: they go as soon as the hub can be reached.</source>
        <translation>有记录等待上传：连上中心后自动上传。</translation>
    </message>
    <message>
        <source>Facts wait although the hub is there: see the reason below.</source>
        <translation>中心在线，但有记录未能上传：原因见下。</translation>
    </message>
    <message>
        <source>Kept here until the terminal is paired.</source>
        <translation>配对之前保存在本机。</translation>
    </message>
    <message>
        <source>It has no profile as the settings name one: see below.</source>
        <translation>标准包里没有设置文件所写的终端类型，详见下方。</translation>
    </message>
    <message>
        <source>Getting full: make room.</source>
        <translation>空间不多了：请清理。</translation>
    </message>
    <message>
        <source>Full: without room no ticket can be given.</source>
        <translation>已满：清理之前无法取号。</translation>
    </message>
    <message>
        <source>None is set up.</source>
        <translation>未设置。</translation>
    </message>
    <message>
        <source>Its device is not there: plug it in, or correct the settings.</source>
        <translation>设备不在：请插好，或修改设置。</translation>
    </message>
    <message>
        <source>Works, but a fast typist looks like it: give it a prefix.</source>
        <translation>可以使用，但容易与快速打字混淆：请设置前缀。</translation>
    </message>
    <message>
        <source>Cannot be set from here.</source>
        <translation>不能在这里调节。</translation>
    </message>
    <message>
        <source>Nothing restarts a terminal that stands still: install it as a service.</source>
        <translation>程序停住时无人重启：请安装为系统服务。</translation>
    </message>
    <message>
        <source>Not run by systemd: nothing starts it again.</source>
        <translation>不是由systemd运行：退出后不会自动启动。</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>This terminal is set up</source>
        <translation>本机已设置好</translation>
    </message>
    <message>
        <source>Shall it be written down?</source>
        <translation>确认并保存吗？</translation>
    </message>
    <message>
        <source>A slip of this has been printed, where there is a printer.</source>
        <translation>如有打印机，已打印检查结果。</translation>
    </message>
    <message>
        <source>It works alone for now: pair it later with kiosk pair.</source>
        <translation>暂时独立运行：以后用kiosk pair配对。</translation>
    </message>
    <message>
        <source>The code is used up by this, and the terminal becomes the hub&apos;s.</source>
        <translation>配对码将被使用，本机成为该中心的终端。</translation>
    </message>
    <message>
        <source>Start the terminal</source>
        <translation>启动终端</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Pairing, printing, writing …</source>
        <translation>正在配对、打印、保存……</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the machine&apos;s own</source>
        <translation>机器名</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>none for now</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码器</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>types like a keyboard</source>
        <translation>键盘式</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>凭条</translation>
    </message>
    <message>
        <source>Opening code of the service page: note it down, it is not shown again</source>
        <translation>维护页开门码：请记下，以后不再显示</translation>
    </message>
    <message>
        <source>paired</source>
        <translation>已配对</translation>
    </message>
    <message>
        <source>works alone</source>
        <translation>独立运行</translation>
    </message>
    <message>
        <source>not printed: there is no printer</source>
        <translation>未打印：没有打印机</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>paper is low</source>
        <translation>纸快用完</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>机盖未关</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>连接不上</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>设备不在</translation>
    </message>
    <message>
        <source>upright, %1 px an inch</source>
        <translation>竖屏，每英寸%1像素</translation>
    </message>
    <message>
        <source>lying, %1 px an inch</source>
        <translation>横屏，每英寸%1像素</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>perhaps printed: please look</source>
        <translation>可能已打印，请查看</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>The hub does not take this code: it was used, or it is older than ten minutes. Make a new one and go back.</source>
        <translation>中心不接受这个配对码：已用过或超过十分钟。请生成新的，再返回输入。</translation>
    </message>
    <message>
        <source>The hub cannot be reached now. Nothing was written; try again.</source>
        <translation>现在连接不上中心，没有保存任何内容，请重试。</translation>
    </message>
    <message>
        <source>The hub that answers is not the code&apos;s. Go back and look again.</source>
        <translation>应答的中心与配对码不符，请返回再查看。</translation>
    </message>
    <message>
        <source>Too many tries at the hub. Please wait a minute.</source>
        <translation>尝试过于频繁，请等一分钟。</translation>
    </message>
    <message>
        <source>That did not work: %1</source>
        <translation>没有成功：%1</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set up this terminal</source>
        <translation>设置本机</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Set up this terminal</source>
        <translation>设置本机</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第%1步，共%2步</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Looking …</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>有故障</translation>
    </message>
    <message>
        <source>It works; some things need a look</source>
        <translation>可以使用，有几处需要留意</translation>
    </message>
    <message>
        <source>All is in order</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
</context>
<context>
    <name>HubStep</name>
    <message>
        <source>Where is the hall&apos;s hub?</source>
        <translation>营业厅中心在哪里？</translation>
    </message>
    <message>
        <source>Its name or IP number, with a port after a colon if it is not 8443.</source>
        <translation>域名或IP地址；端口不是8443时，在冒号后写明端口。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Without a hub</source>
        <translation>不连接中心</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>A hub answers: hall %1. Its code says whether it is the right one.</source>
        <translation>中心有应答：营业厅%1。配对码会确认是否正确。</translation>
    </message>
    <message>
        <source>That is not an address: a name or an IP number, such as hub.hall or 10.0.0.5:8443.</source>
        <translation>这不是地址。请输入域名或IP地址，例如hub.hall或10.0.0.5:8443。</translation>
    </message>
    <message>
        <source>No hub answers there. Is it running, is the network plugged in, is the address right?</source>
        <translation>那里没有中心应答。请检查中心是否运行、网线是否插好、地址是否正确。</translation>
    </message>
    <message>
        <source>What answers there is not a hub (%1).</source>
        <translation>那里的应答不是中心（%1）。</translation>
    </message>
</context>
<context>
    <name>LevelCard</name>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2%</translation>
    </message>
    <message>
        <source>Less: %1</source>
        <translation>调低%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>调高%1</translation>
    </message>
</context>
<context>
    <name>LevelsTab</name>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Sounds are switched off, or there is nothing to hear them with.</source>
        <translation>声音已关闭，或没有可用的音响。</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>This panel&apos;s brightness cannot be set from here: use its own buttons.</source>
        <translation>这块屏幕的亮度不能在这里调节：请用屏幕自带的按键。</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Only trouble</source>
        <translation>只看问题</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>No trouble today</source>
        <translation>今天没有问题</translation>
    </message>
    <message>
        <source>Nothing was logged today</source>
        <translation>今天没有日志</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较旧</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>What do staff call this terminal?</source>
        <translation>工作人员怎么称呼本机？</translation>
    </message>
    <message>
        <source>For instance by its place: entrance left. Help calls and printer alarms carry this name.</source>
        <translation>例如按位置：入口左侧。求助呼叫和打印机告警会显示这个名称。</translation>
    </message>
    <message>
        <source>Touch to type; empty takes the machine&apos;s own name</source>
        <translation>点击输入；留空则使用机器名</translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message>
        <source>Do not print these</source>
        <translation>不再打印</translation>
    </message>
    <message numerus="yes">
        <source>Print %n ticket(s) now</source>
        <translation>
            <numerusform>立即打印%n张号票</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 mm paper</source>
        <translation>纸宽%1毫米</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) could not be printed. Nothing is printed later by itself: customers have number and code, and may ask for their paper.</source>
        <translation>
            <numerusform>有%n张号票没能打印。不会自动补打：客户已有号码和二维码，需要时可以要求打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打印测试条</translation>
    </message>
    <message>
        <source>Are both arrows whole, and does the code read?</source>
        <translation>请看两侧箭头是否完整，二维码能否读出。</translation>
    </message>
    <message>
        <source>Paper was changed</source>
        <translation>已换纸</translation>
    </message>
    <message>
        <source>The printer is asked at once.</source>
        <translation>立即询问打印机。</translation>
    </message>
    <message>
        <source>Print ticket %1 again</source>
        <translation>补打%1号票</translation>
    </message>
    <message>
        <source>The last one, marked 补打.</source>
        <translation>最后一张，票面标“补打”。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>This was sent to the printer</source>
        <translation>发给打印机的内容</translation>
    </message>
    <message>
        <source>Asking the printer …</source>
        <translation>正在询问打印机……</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ready, paper is low</source>
        <translation>就绪，纸快用完</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>The cover is open</source>
        <translation>机盖未关</translation>
    </message>
    <message>
        <source>Off or unplugged</source>
        <translation>未开机或未连接</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>未设置打印机</translation>
    </message>
    <message>
        <source>It does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>The test slip was printed</source>
        <translation>测试条已打印</translation>
    </message>
    <message>
        <source>Nobody can say whether it was printed: please look</source>
        <translation>无法确认是否打印，请看一下</translation>
    </message>
    <message>
        <source>It was not printed</source>
        <translation>没有打印</translation>
    </message>
    <message>
        <source>Thank you, it can print again</source>
        <translation>谢谢，可以打印了</translation>
    </message>
    <message>
        <source>The printer still says no</source>
        <translation>打印机仍未就绪</translation>
    </message>
    <message>
        <source>Being printed: %1</source>
        <translation>正在打印：%1张</translation>
    </message>
    <message>
        <source>Not all of it was printed</source>
        <translation>没有全部打印</translation>
    </message>
    <message>
        <source>Nothing is held any more</source>
        <translation>没有待打印的了</translation>
    </message>
    <message>
        <source>It was printed again</source>
        <translation>已补打</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will not be printed. They stay valid.</source>
        <translation>
            <numerusform>%n张号票不再打印，号码仍然有效</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
</context>
<context>
    <name>PrinterStep</name>
    <message>
        <source>Which printer gives the tickets?</source>
        <translation>用哪台打印机打印号票？</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>The printer on USB</source>
        <translation>USB打印机</translation>
    </message>
    <message>
        <source>A printer in the network</source>
        <translation>网络打印机</translation>
    </message>
    <message>
        <source>No printer for now</source>
        <translation>暂不使用打印机</translation>
    </message>
    <message>
        <source>ESC/POS on port 9100</source>
        <translation>ESC/POS，端口9100</translation>
    </message>
    <message>
        <source>Tickets on the screen only</source>
        <translation>号码只显示在屏幕上</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>打印机地址</translation>
    </message>
    <message>
        <source>Asking the printer …</source>
        <translation>正在询问打印机……</translation>
    </message>
    <message>
        <source>It answers and is ready.</source>
        <translation>有应答，已就绪。</translation>
    </message>
    <message>
        <source>It answers; the paper is low.</source>
        <translation>有应答，纸快用完。</translation>
    </message>
    <message>
        <source>It answers; there is no paper in it.</source>
        <translation>有应答，没有纸。</translation>
    </message>
    <message>
        <source>It answers; the cover is open.</source>
        <translation>有应答，机盖未关。</translation>
    </message>
    <message>
        <source>It cannot be reached: switch, cable, address?</source>
        <translation>连接不上：请检查电源、线缆和地址。</translation>
    </message>
    <message>
        <source>It does not say how it is: is it an ESC/POS printer?</source>
        <translation>没有回答状态：是ESC/POS打印机吗？</translation>
    </message>
</context>
<context>
    <name>ScannerStep</name>
    <message>
        <source>Which scanner reads tickets?</source>
        <translation>用哪个扫码器读号票？</translation>
    </message>
    <message>
        <source>Hold any code up to it: what it reads shows here.</source>
        <translation>请把任意码对准扫码窗，读到的会显示在这里。</translation>
    </message>
    <message>
        <source>The scanner on USB</source>
        <translation>USB扫码器</translation>
    </message>
    <message>
        <source>One that types like a keyboard</source>
        <translation>键盘式扫码器</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>不使用扫码器</translation>
    </message>
    <message>
        <source>Better: set it to USB-COM</source>
        <translation>建议设为USB串口方式</translation>
    </message>
    <message>
        <source>Tickets cannot be looked up here</source>
        <translation>不能在本机查询号票</translation>
    </message>
    <message>
        <source>It reads: a ticket.</source>
        <translation>读到：号票。</translation>
    </message>
    <message>
        <source>It reads: an account number.</source>
        <translation>读到：户号。</translation>
    </message>
    <message>
        <source>It reads: a receipt.</source>
        <translation>读到：缴费凭证。</translation>
    </message>
    <message>
        <source>It reads.</source>
        <translation>可以读取。</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>Service</source>
        <translation>设备维护</translation>
    </message>
    <message>
        <source>Closes in %1 s unless it is touched</source>
        <translation>%1秒后自动关闭，触摸可继续</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Choose a PIN of your own</source>
        <translation>请设置自己的密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>At least six signs that nobody would guess. You use it from now on.</source>
        <translation>至少六位，不要让人猜到。今后用它登录。</translation>
    </message>
    <message>
        <source>For technicians and managers. Customers: please touch Close.</source>
        <translation>仅限技术人员和厅长。客户请点“关闭”。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Save and sign in</source>
        <translation>保存并登录</translation>
    </message>
    <message>
        <source>Without the hub</source>
        <translation>无网络登录</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Touch the keys</source>
        <translation>请按键输入</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>与上面相同</translation>
    </message>
    <message>
        <source>Six or more</source>
        <translation>六位以上</translation>
    </message>
</context>
<context>
    <name>SignInTrouble</name>
    <message>
        <source>Number or PIN is wrong.</source>
        <translation>工号或密码不对。</translation>
    </message>
    <message>
        <source>Number or PIN is wrong. The number is locked now.</source>
        <translation>工号或密码不对，工号已锁定。</translation>
    </message>
    <message numerus="yes">
        <source>Number or PIN is wrong. %n tries left.</source>
        <translation>
            <numerusform>工号或密码不对，还可以试%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>This number is locked. A manager can unlock it.</source>
        <translation>工号已锁定，厅长可以解锁。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs: locked for %n minute(s). A manager can unlock it.</source>
        <translation>
            <numerusform>密码错误次数过多，锁定%n分钟，厅长可以解锁。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only technicians and managers can open this page.</source>
        <translation>只有技术人员和厅长可以进入。</translation>
    </message>
    <message>
        <source>The one-time PIN was right. Please replace it by one of your own.</source>
        <translation>一次性密码正确，请改成自己的密码。</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Please choose another.</source>
        <translation>这个密码太容易猜到，请换一个。</translation>
    </message>
    <message>
        <source>The two were not the same. Please type both again.</source>
        <translation>两次输入不一致，请重新输入。</translation>
    </message>
    <message>
        <source>The one-time PIN has waited too long. A manager makes a new one.</source>
        <translation>一次性密码已过期，请厅长重新生成。</translation>
    </message>
    <message>
        <source>This number cannot sign in any more.</source>
        <translation>这个工号已停用。</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Sign in without it.</source>
        <translation>无法连接中心，请用无网络登录。</translation>
    </message>
    <message>
        <source>Too many tries. Please wait a minute.</source>
        <translation>尝试过于频繁，请等一分钟。</translation>
    </message>
    <message>
        <source>Wrong code. Please wait a minute before the next try.</source>
        <translation>开门码不对，请一分钟后再试。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong code. %n tries left.</source>
        <translation>
            <numerusform>开门码不对，还可以试%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong answer. There is a new challenge now; wait a minute before you answer it.</source>
        <translation>应答码不对，已更换挑战码，请等一分钟再试。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong answer. %n tries left for this challenge.</source>
        <translation>
            <numerusform>应答码不对，还可以试%n次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait another %n second(s).</source>
        <translation>
            <numerusform>请再等%n秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer is a staff number and eight signs. Please look for a slip.</source>
        <translation>应答码由工号和八位字符组成，请核对后重新输入。</translation>
    </message>
    <message>
        <source>An opening code has eight signs. Please look for a slip.</source>
        <translation>开门码共八位，请检查是否输错。</translation>
    </message>
    <message>
        <source>That is not how a number or a PIN looks.</source>
        <translation>工号或密码的格式不对。</translation>
    </message>
    <message>
        <source>This terminal was never paired with a hub, so nobody can answer for it. Make an opening code: sudo kiosk opening-code</source>
        <translation>本机从未与中心配对，无人能够应答。请用命令生成开门码：sudo kiosk opening-code</translation>
    </message>
    <message>
        <source>That did not work (%1).</source>
        <translation>没有成功（%1）。</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>This terminal is not set up yet</source>
        <translation>本机还没有设置</translation>
    </message>
    <message>
        <source>It takes about five minutes. You can leave at any time and go on later.</source>
        <translation>大约需要五分钟。可以随时退出，下次接着做。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Without a hub for now</source>
        <translation>暂不连接中心</translation>
    </message>
    <message>
        <source>A name for it</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The address of the hall&apos;s hub</source>
        <translation>营业厅中心的地址</translation>
    </message>
    <message>
        <source>The one-time code that the hub shows: kiosk hub pair --kind terminal</source>
        <translation>中心显示的一次性配对码：kiosk hub pair --kind terminal</translation>
    </message>
    <message>
        <source>The ticket printer</source>
        <translation>号票打印机</translation>
    </message>
    <message>
        <source>The scanner</source>
        <translation>扫码器</translation>
    </message>
    <message>
        <source>A last look, and a slip of what was found</source>
        <translation>最后确认，并打印检查结果</translation>
    </message>
</context>
</TS>
