<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Write: %1</source>
        <translation>编写:%1</translation>
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
        <source>All announcements</source>
        <translation>全部公告</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>新建公告</translation>
    </message>
</context>
<context>
    <name>BothAreas</name>
    <message>
        <source>%1, Chinese</source>
        <translation>%1(中文)</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1(英文)</translation>
    </message>
</context>
<context>
    <name>BothLines</name>
    <message>
        <source>%1, Chinese</source>
        <translation>%1(中文)</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1(英文)</translation>
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
        <translation>%1:输入查找</translation>
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
    <name>DataTable</name>
    <message>
        <source>Nothing here</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>共 %1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What is shown, as a CSV file</source>
        <translation>把当前显示的内容存为 CSV 文件</translation>
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
        <translation>停电开始(如 2026-12-01 08:30)</translation>
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
        <translation>对客户意味着什么(大白话)</translation>
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
        <translation>行首标记:# 小标题   - 列表项   1. 编号项   ! 重点。其余文字原样显示。</translation>
    </message>
</context>
<context>
    <name>EditPane</name>
    <message>
        <source>Save at the hub</source>
        <translation>存到服务端</translation>
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
        <translation>其间有人写了更新的版本;您的内容已保存在本机。</translation>
    </message>
    <message>
        <source>Mine on top of it</source>
        <translation>以我的为新版本</translation>
    </message>
    <message>
        <source>The other one stays as a version</source>
        <translation>对方的版本仍会保留</translation>
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
    <name>Foot</name>
    <message>
        <source>You are signed out in %1 min unless you go on; drafts are kept.</source>
        <translation>若无操作，%1 分钟后自动退出；草稿会保留。</translation>
    </message>
    <message>
        <source>The hub is being asked …</source>
        <translation>正在向主机查询…</translation>
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
        <translation>结束早于开始,或已经过期</translation>
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
        <translation>过长:最多 %1 字</translation>
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
        <source>%1, Chinese</source>
        <translation>%1(中文)</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1(英文)</translation>
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
</context>
<context>
    <name>Label</name>
    <message>
        <source>Announcements</source>
        <translation>公告管理</translation>
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
</context>
<context>
    <name>Main</name>
    <message>
        <source>Console</source>
        <translation>管理台</translation>
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
        <translation>请技术人员配对一次：在主机上运行 kiosk hub pair --kind staff，再在本机运行 kiosk pair。</translation>
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
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Pictures: a line [图1] or [picture 1] of the text is where the first one stands</source>
        <translation>图片:正文中单独一行 [图1] 处显示第 1 张图</translation>
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
        <source>This PIN is for one time. Choose your own: at least 6 digits.</source>
        <translation>此密码只能用一次。请设置自己的密码，至少 6 位。</translation>
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
        <translation>主机无法连接，暂不能登录。系统会自动重试。</translation>
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
        <translation>开始展示(留空:一经发布)</translation>
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
        <source>Villages that it concerns</source>
        <translation>涉及的村组</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>不特指</translation>
    </message>
    <message>
        <source>Customers whom it concerns: they see it first</source>
        <translation>涉及的客户类别(本人查询后优先看到)</translation>
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
        <translation>主机离线</translation>
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
    <name>Words</name>
    <message>
        <source>The hub did not answer. Nobody knows yet whether it was done: look again when it is back.</source>
        <translation>主机没有回答，尚不知是否已办成：恢复后请再看一次。</translation>
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
        <source>Number or PIN is wrong; %1 tries are left.</source>
        <translation>工号或密码不对，还可再试 %1 次。</translation>
    </message>
    <message>
        <source>Number or PIN is wrong.</source>
        <translation>工号或密码不对。</translation>
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
        <source>This machine's disk is full: nothing more can be kept.</source>
        <translation>本机磁盘已满，无法保存。</translation>
    </message>
    <message>
        <source>This machine's disk cannot be written.</source>
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
        <source>Without this manager nobody would be one.</source>
        <translation>没有这位厅长，本厅就没有厅长了。</translation>
    </message>
    <message>
        <source>Not right yet: %1</source>
        <translation>还不正确：%1</translation>
    </message>
    <message>
        <source>Something there is not right yet.</source>
        <translation>还有内容不正确。</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未办成：%1</translation>
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
        <source>the number</source>
        <translation>工号</translation>
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
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Saved at the hub: %1</source>
        <translation>已存到服务端:%1</translation>
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
        <source>Draft discarded</source>
        <translation>草稿已丢弃</translation>
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
</context>
</TS>
