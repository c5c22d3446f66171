# 窗口自身的句子。

## 框架

window-title = 检查
brand = Sightline
skip-to-content = 跳到内容
nav-label = 页面
nav-findings = 发现
nav-not-checked = 未检查
nav-new-checkup = 重新检查
nav-about = 关于此方法
frame-settings = 语言与外观
language-label = 语言
theme-label = 外观
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
loading = 请稍候……

## 第一个问题

first-heading = 这台电脑只有您自己用吗？
first-lead = 我们最先问这个，因为它决定是否可以在这里写入任何内容。
first-mine = 是，只有我用
first-mine-about = 可以在此保存您希望记住的内容（始终加密），以及一份从不记录所发现内容的简短日志。
first-shared = 不是，或不想说
first-shared-about = 一切只留在内存中。不写入任何内容，关闭窗口后什么也不留下。

## 欢迎

welcome-heading = 看看谁可能接触到您的数据，又是通过什么。
welcome-lead = 查看这台电脑上的程序和浏览器扩展。只需几秒钟，不做任何改动。
welcome-read-heading = 读取什么
welcome-read-programs = 已安装程序的列表
welcome-read-extensions = 浏览器扩展及其权限
welcome-read-autostart = 自动启动的项目
welcome-unread-heading = 不读取什么
welcome-unread-list = 密码、浏览记录、文档、消息。
welcome-stays-heading = 什么会离开这台电脑
welcome-stays-list = 没有。不会打开任何网络连接。
welcome-kept-mine = 简短日志保存在 { $path }。
welcome-kept-shared = 不向这台电脑写入任何内容。
welcome-declare-heading = 您还使用什么？
welcome-declare-lead = 检查这台电脑看不到您的手机。勾选您在别处使用的服务，也会一并查询。
welcome-declare-find = 按名称查找其他服务（共 { $count } 个）
welcome-declare-none = 风险数据库中没有这个名称。这既不说明它好，也不说明它不好。
welcome-declare-product = 服务
welcome-declare-phone = 手机上
welcome-declare-browser = 浏览器中
welcome-declare-phone-of = 手机上的 { $name }
welcome-declare-browser-of = 浏览器中的 { $name }
welcome-declare-count =
    { $count ->
        [0] 未勾选。
       *[other] 已勾选 { $count } 项。
    }
welcome-declare-skip = 跳过，不涉及手机
welcome-declare-skipped = 不涉及您的手机，结果中会注明。
welcome-declare-unskip = 还是问我吧
welcome-start = 开始查看
welcome-database = 与风险资料库比对：{ $products } 款产品、{ $advisories } 份扩展报告，最近审阅于 { $date }。
welcome-database-age =
    { $days ->
        [0] 就是今天。
        [1] 就是昨天。
       *[other] 距今 { $days } 天。
    }
welcome-database-stand-in = 此电脑上更新过的风险数据库已无法使用；现由程序自带的数据库代替。
welcome-no-database = 无法打开风险资料库。您可以得到本机软件的清单，但无法给出任何说明。

## 检查进行中

checkup-heading = 正在查看……
checkup-lead = 文件只以读取方式打开。不做任何改动，也没有任何内容离开这台电脑。
checkup-progress = { $done } / { $total } 个来源
checkup-progress-start = 正在开始
checkup-live = { $source }，{ $done } / { $total }
checkup-sources = 来源
checkup-state-started = 正在读取
checkup-state-finished = 已读取
checkup-items =
    { $count ->
        [0] 没有内容
       *[other] { $count } 条
    }
checkup-problems = { $count } 处无法读取
checkup-cancel = 停止并显示已读内容
checkup-cancelling = 正在停止……
failed-heading = 检查未能完成。
failed-start-heading = 窗口未能启动。
failed-detail-heading = 无法显示这项发现。
failed-again = 重试
failed-detail = 技术细节：{ $detail }

## 发现

findings-act-first = 有 { $count } 项值得优先关注。
findings-plan = 没有紧迫的事。有 { $count } 项调整值得计划。
findings-find-out = 今天无须采取行动。有 { $count } 项值得查明。
findings-look = 今天无须采取行动。有 { $count } 项值得留意。
findings-nothing = 今天无须采取行动。
findings-no-database = 这只是清单：没有可供比对的资料。
findings-empty = 没有找到程序或扩展。
findings-cancelled = 您提前停止了；这里是此前读到的内容。
findings-looked = 查看了 { $apps } 个程序和 { $extensions } 个扩展。
findings-unread =
    { $count ->
        [0] 所有存在的位置都已读取。
       *[other] 有 { $count } 处无法读取。
    }
findings-stays = 没有任何内容离开这台电脑。
findings-words = 只显示一种
findings-word-all = 全部
findings-search = 搜索
findings-search-hint = 名称、拥有者或说明
findings-search-key = 按 / 搜索
findings-clear = 清除
findings-group = 排列
findings-group-word = 按处理方式
findings-group-owner = 按拥有者
findings-group-browser = 按浏览器
findings-shown =
    { $count ->
        [0] 没有相符的。
       *[other] { $count } 项发现。
    }
findings-none-fit = 这次检查中没有与您输入相符的内容。
findings-list = 发现
findings-owner-unknown = 拥有者不明
findings-owner-law = 适用法律：{ $country }
findings-browser-none = 程序（不在浏览器中）
findings-browser-declared = 您告诉我们的：手机上及别处
row-owner-unknown = 拥有者不明
row-possibly = 可能是 { $name } —— 仅名称一致
row-off = 已停用
row-places = { $count } 处
row-no-lead-fine = 已查看，没有需要改动的地方。
row-no-lead-unknown = 我们没有它的信息。
row-no-lead-find-out = 我们没有它的信息，而它{ $reach }。
row-no-lead-find-out-app = 我们没有它的信息，而它能接触到很多内容。
row-no-lead-other = 打开即可了解原因。

## 一项发现

detail-back = 全部发现
detail-sightline = 谁能接触到它看到的内容
detail-sightline-you = 您
detail-sightline-your-data = 您的数据
detail-sightline-unknown = 拥有者不明
detail-sightline-unknown-about = 我们不知道可以向谁索取您的数据。
detail-sightline-possible = 前提是确为该产品
detail-sightline-law-of = 法律：{ $country }
detail-sightline-community = 无单一适用法律：社区项目，或不清楚
detail-known = 已知信息
detail-known-nothing = 我们没有公开信息。未知不等于不好，也不等于好。
detail-known-about = 关于 { $name }
detail-known-again = { $date } 再次提及
detail-known-checked = 核对于 { $date }
detail-undated = 无日期
detail-pill-reported = { $publisher } 报告
detail-pill-reported-more = { $publisher } 及另外 { $count } 家报告
detail-pill-alleged = 据指控，{ $publisher } 报告
detail-good = 值得知道
detail-looked = 已查看，未发现问题
detail-restrictions = 官方措施
detail-restrictions-about = 每项措施只约束其指明的对象。
detail-restriction-counts = 在此计入。
detail-laws = 拥有者须遵守的法律
detail-laws-about = 拥有者可能被要求做什么。法律允许某事，并不证明确有其事。
detail-laws-count = { $count } 部法律
detail-sources-label = 来源
detail-source-not-opened = 我们未读原文，转引自别处
detail-source-open = 在浏览器中打开 { $publisher } 的“{ $title }”
detail-seen = 本机所见
detail-seen-version = 版本
detail-seen-profile = 配置文件
detail-seen-id = 标识
detail-seen-state = 状态
detail-seen-on = 已启用
detail-seen-off = 已停用
detail-seen-state-unknown = 配置文件没有说明
detail-seen-came = 安装方式
detail-seen-when = { $how }，{ $date }
detail-seen-where = 位置
detail-seen-declared = 您告诉我们您在使用它；在这台电脑上没有看到。
detail-seen-nothing = 在这台电脑上没有看到它。
detail-reach = 它在这里能接触到什么
detail-reach-extension =
    { $reach ->
        [all-sites] 在 { $browser } 中，它可以读取和更改您打开的所有网站。
        [some-sites] 在 { $browser } 中，它可以读取和更改下列部分网站。
       *[none] 在 { $browser } 中，它不能读取任何网站。
    }
detail-reach-off = 它已停用，现在接触不到任何内容。
detail-reach-capability = 这是它能做到的，不是已看到它做过的。
detail-reach-data = 它处理：{ $list }。
detail-permissions = 相关权限
detail-permissions-none = 它没有申请权限。
detail-permission-unknown = 我们没有这项权限的说明。
detail-hosts = 可读取的网站
detail-hosts-more = 另有 { $count } 个
detail-questions = 八个问题
detail-question-checked = { $state }，{ $date }
detail-do = 您可以做什么
detail-do-minutes = 约 { $count } 分钟
detail-do-nothing = 我们暂时没有建议。
detail-do-find-out = 看看是谁制作的，以及是否由您自己选用。
detail-do-find-out-off = 如果不需要，停用它没有损失，之后还可以再启用。
detail-do-possible = 看看是谁制作的：如果只是同名的另一款软件，这里所说的都不适用。
detail-do-nothing-fine = 无须任何操作。
detail-alternatives = 替代选择
detail-places = 它的数据去向
detail-settings = 值得更改的设置
detail-delete-account = 在哪里注销账号
detail-working = 这是怎么得出的？
detail-working-joined = 本机所见与已知信息的对应依据是{ $by }：{ $value }。{ $certainty }
detail-working-not-joined = 风险资料库中没有与本机所见相符的条目。
detail-working-number = 这个词背后的数字是 { $attention }（满分 100）。它只用于排序，不表示别的。
detail-working-thresholds = 70 起：优先处理。45 起：计划调整。20 起：值得留意。以下：目前无须处理。
detail-working-terms = 各部分合计 { $attention }
detail-working-term = 部分
detail-working-points = 分值
detail-working-total = 合计
detail-working-reach = 没有解释的接触范围
detail-working-exposure = 本机：{ $exposure }。
detail-working-weight = 该条陈述的权重：{ $weight }
detail-working-editorial = 权重是编辑判断，不是科学结论。
detail-reviewed = 最近审阅于 { $date }。
detail-reviewed-never = 不在风险资料库中。

## 未检查

unread-heading =
    { $count ->
        [0] 所有存在的位置都已读取。
       *[other] 有 { $count } 处无法读取。
    }
unread-lead = 未检查不等于没有发现。以下是这次检查无法说明的内容。
unread-places = 位置
unread-limits = 这样的检查看不到什么
unread-all = 查看过的全部位置
unread-all-count = { $count } 处
unread-parts = 有 { $count } 个程序库和系统部件与资料库无一相符；只计数，不评判。
unread-column-source = 来源
unread-column-path = 路径
unread-column-status = 结果
unread-column-items = 条数
unread-no-path = 整个来源

## 关于

about-leave = 返回
about-heading = 这些词是怎么得出的
about-lead = 把本机所见与公开陈述对应起来，每条陈述都有来源和日期。
about-words = 六个词
about-sure = 把握另行说明
about-sure-text = 词说的是我们会怎么做；另有一行说明依据有多少。两者可以不同：分量重的词也可能依据不多，那时会如实说明。
about-weights = 权重是看法
about-weights-text = 列表按数字排序。数字取决于陈述有多严重、来源有多可靠、时间有多久、事情处于什么状态，以及软件能接触到什么、是否启用。这些权重是编辑判断：公开，可以质疑。不会给您本人打分。
about-same = 对每个国家用同一把尺
about-same-text = 拥有者在哪里，单凭这一点最多只到“值得留意”。法律允许什么，与查明发生过什么，分开显示。
about-limits = 它做不到什么
about-limit-small = 风险资料库很小，依据公开来源。许多软件还没有人查看过，这时会写“暂无信息”。
about-limit-device = 它看的是一台电脑，不是您的手机。
about-limit-spyware = 它不查找针对个人的间谍软件。
about-limit-laws = 法律、拥有者和程序都会变化；每个条目都注明最近审阅的日期。
about-facts = 此程序
about-version = 版本
about-database = 风险资料库
about-database-value = 版本 { $version }，最近审阅于 { $date }
about-database-from =
    { $from ->
        [updated] 后来更新
       *[built-in] 随程序附带
    }
about-database-none = 无法打开
about-updates = 更新
about-updates-none = 此程序构建时没有发布者的密钥，因此任何更新都无法得到验证。较新的数据会随新版程序提供。
about-log = 日志
about-log-none = 无；一切只留在内存中
about-network = 网络连接
about-network-none = 无；程序不会自行打开任何连接

nav-connections = 连接
nav-watching = 观察中

phone-heading = 来自手机的列表
phone-lead = 手机可以写出它上面有什么。文件只在这里的内存中读取，不会保存。
phone-kind-app-privacy-report = iPhone 或 iPad：App 隐私报告
phone-how-app-privacy-report = “设置”›“隐私与安全性”›“App 隐私报告”，再点共享图标。把文件传到这台电脑。
phone-kind-adb-packages = Android：软件包列表
phone-how-adb-packages = 手机以调试方式连接后：adb shell pm list packages -f -i > packages.txt
phone-choose = 选择文件
phone-apps = { $count } 个应用
phone-problems = （其中有 { $count } 处无法读取）
phone-clear = 移除这些列表

watch-heading = 您的程序连接到哪里
watch-lead = 在您选择的时间内，Sightline 向这台电脑询问哪些程序开着连接、连到哪个地址。
watch-promise = 它自己不打开连接，不读取传输的内容，不通过网络查询；看到的只在窗口打开期间保留。
watch-how-long = 多长时间？
watch-minutes = { $count } 分钟
watch-start = 开始观察
watch-again = 再观察一次
watch-stop = 立即停止
watch-left = 剩余时间
watch-running = 请像平常一样使用电脑。时间到了或您停止后，结果就会出现。
watch-seen =
    { $count ->
        [0] 没有看到列表中的任何项目有连接
       *[other] 列表中有 { $count } 项有连接
    }
watch-column-what = 项目
watch-column-count = 地址数
watch-column-where = 网络登记地
watch-local = 您自己的网络
watch-unknown = 不清楚
watch-others = 另有 { $count } 个程序有连接，但不属于列表中的任何项目。
watch-cut = 数量超过可保留的上限，其余已略去。
watch-note = 网络登记在哪里，并不能证明服务器位于何处或由谁运营。依据 2026 年 6 月的表，由各区域互联网登记机构公布的数据制成（Number Resource Organization，CC BY 4.0）。它不改变检查中的任何结论。
watch-no-table = 此版本没有网络表，因此无法说明网络登记在哪里。
watch-missed = 共查看 { $count } 次，每秒一次。更短的连接以及其他账户的连接看不到。

detail-seen-installed = 安装时间
detail-seen-publisher = 自称的发布者
detail-seen-installer = 由谁安装
detail-seen-installer-none = 没有记录：不是来自应用商店
detail-seen-activity = 活动
detail-seen-running = 检查时正在运行
detail-seen-not-running = 检查时没有运行
detail-seen-autostart = 会自行启动
detail-seen-no-autostart = 不会自行启动
detail-seen-last-used = 上次使用
detail-seen-private = 隐私窗口
detail-seen-private-on = 允许
detail-seen-private-off = 不允许
detail-seen-updates = 更新来源
detail-seen-collects = 声明会收集
detail-seen-leftover = 只剩文件
detail-seen-withheld = 只有点击时才读取网站
detail-connections = 观察期间连接到
detail-connection-registered = 网络登记在{ $country }
detail-observed = 手机记录的内容
detail-observed-times = { $count } 次

## What is remembered
nav-history = 历史
nav-settings = 设置
welcome-kept-store = 您在此保留的内容均已加密。
passphrase = 口令
passphrase-new = 新口令
passphrase-show = 显示
passphrase-hide = 隐藏
passphrase-about = 至少八个字符；四五个无人能猜到的词更好。没有人能重置它。
remember-heading = 是否让本程序记住？
remember-lead = 记住之后，下次就能告诉您有哪些变化。保存的内容始终加密。
remember-passphrase = 用此口令保存
remember-again = 再次询问钥匙串
remember-not = 不保存
unlock-waiting = 正在询问此系统的钥匙串……
unlock-heading = 已保存的内容处于锁定状态
unlock-lead = 输入口令即可查看以前的检查。不输入也可以检查，只是不会记住。
unlock-lead-keyring = 以前检查的密钥在此系统的钥匙串中。没有它也可以检查，只是不会记住。
unlock-open = 解锁
unlock-again = 重试
unlock-repair = 先另存副本，再修复
unlock-without = 不解锁，继续
settings-heading = 设置
settings-data = 本程序保存的内容
settings-open-keyring = 您的检查和设置加密保存在此。密钥在此系统的钥匙串中。
settings-open-passphrase = 您的检查和设置加密保存在此，用您的口令打开。
settings-left = 目前一切都留在内存中。以前保存的内容仍在，处于锁定状态。
settings-memory-mine = 一切都留在内存中，随程序结束而消失。
settings-memory-shared = 您说过此电脑是共用的：一切都留在内存中，随程序结束而消失。
settings-where = 位置
settings-size = 大小
settings-backup = 备份
settings-backup-about = 在您的文档文件夹中生成一个加密文件，使用单独的口令，也可在其他电脑上打开。
settings-backup-go = 写入备份
settings-backup-done = 备份已写入：{ $path }
settings-restore = 恢复备份
settings-restore-about = 现有内容将让位于备份中的内容，并在旁边保留到下一次恢复。
settings-restore-file = 备份文件
settings-restore-keep = 今后用此口令打开，而不用钥匙串
settings-restore-go = 恢复
settings-restored = 备份已恢复。
settings-repaired = 已修复，没有丢失内容。损坏文件的副本位于 { $path }。
settings-repaired-part = 已修复，但部分内容无法读取。损坏文件的副本位于 { $path }。
settings-leave = 这次不留任何内容
settings-leave-about = 从现在起，在关闭程序之前一切都留在内存中。以前保存的内容保持原样，处于锁定状态。
settings-leave-go = 仅留在内存
settings-wipe = 全部删除
settings-wipe-about = 检查、决定、设置、密钥、更新的数据和日志都会删除，且无法撤销；您存放在别处的备份不受影响。
settings-wipe-sure = 我要删除这里属于我的一切
settings-wipe-go = 全部删除
settings-wiped = 已删除：{ $list }
settings-wiped-key = 系统钥匙串中的密钥
settings-open = 打开已保存的内容
settings-keyring = 保存，密钥放入系统钥匙串
settings-mine = 此电脑其实只属于我
settings-network = 本程序的网络连接
settings-network-about = 除非您开启相应用途，否则不会打开任何连接。每个请求在发送前都会记录。
settings-requests = 请求
settings-requests-none = 从未发送过任何内容。
settings-requests-export = 将列表保存为文件
settings-requests-exported = 列表已写入：{ $path }
settings-requests-clear = 清空列表
settings-request-when = 时间
settings-request-why = 用途
settings-request-to = 地址
settings-request-sent = 随附数据
history-heading = 变化
history-lead =
    { $count ->
    [0] 尚未记住任何检查。
    [1] 已记住一次检查；下一次会显示变化。
   *[other] 已记住 { $count } 次检查。
}
history-kept = 它们加密保存在此电脑上。
history-memory = 由于不保存，它们会随程序结束而消失。
history-settings = 查看设置
history-changes = 差异
history-between = 从 { $first } 到 { $second }。
history-same = 两次检查之间没有变化。
history-from-to = { $before } → { $after }
history-gained = 新增：
history-lost = 减少：
history-all = 检查记录
history-when = 时间
history-counts = 评语
history-compare = 比较
history-earlier = 从
history-later = 到
history-earlier-of = 从 { $when } 的检查开始比较
history-later-of = 比较到 { $when } 的检查
history-forget = 忘记
history-forget-of = 忘记 { $when } 的检查
history-cancelled = 提前停止
history-trend = 每次检查中需要留意的数量；具体数字见下。
findings-since = 自 { $when } 以来{ $count ->
    [0] 没有变化
   *[other] 有 { $count } 处变化
}。
findings-since-reach = { $count } 个扩展的权限比以前多。
findings-since-show = 查看
findings-not-kept = 此次检查未被记住。
settings-reminder = 提醒我
settings-reminder-about = 从那天起，每次登录时由系统发出通知，直到下次检查。通知只说该做检查了。为此会添加一个登录启动项，其中只有日期。
settings-reminder-never = 从不
settings-reminder-days =
    { $days ->
        [7] 一周后
        [30] 一个月后
       *[other] { $days } 天后
    }

## 检查后的第一个画面
nav-overview = 概览
overview-lead =
    { $count ->
        [1] 有一个小步骤最有帮助。
        [2] 有两个步骤最有帮助。
        [3] 有三个步骤最有帮助。
       *[other] 有 { $count } 个步骤最有帮助。
    }
overview-step = 第 { $number } 步
overview-look = 一起看看
overview-for =
    { $count ->
        [1] { $name }
       *[other] { $name } 和另外 { $more } 个
    }
overview-after = { $before } → { $after }
overview-quiet = 此处不显示名称，因为可能有别人在看。
overview-counts = 目前状况
overview-counts-about = 每项发现只有一个词。没有评分，也不与他人比较。
overview-since = 自上次以来
overview-since-first = 这是第一次被记住的检查。下次您会在这里看到有什么变化。
overview-since-none = 自 { $when } 以来没有变化。
overview-since-memory = 此电脑上不保存任何内容，因此没有可比较的。
overview-blind = 这次检查看不到的
overview-kept = 有意保留
overview-kept-about = 您决定保留这些。只有出现新的情况时才会再次提起。
overview-kept-back = 您保留的项目出现了新的情况：
overview-all = 查看全部发现
overview-person = 这些词是按您描述的情况给出的。
overview-person-none = 这些词适用于任何人。说明一下您的情况，顺序会更适合您。
overview-person-change = 您的情况
findings-heading = 全部发现
findings-group-question = 按问题
findings-question-none = 没有问题引起关注
findings-sort = 排序
findings-sort-attention = 最紧要的在前
findings-sort-name = 按名称
findings-sort-newest = 最近的事件在前
findings-map = 所有者所受法律的地图
findings-map-about = 产品所有者所受法律的所在地。它不表示数据存放在哪里，也不是结论。
findings-map-country = 法律
findings-map-products = 发现
findings-map-unknown = 所有者不明
findings-map-more = { $names } 等，另有 { $count } 项
## 使用者的情况
person-heading = 您的情况
person-about = 它只改变先后顺序，不改变已知事实。都可以不填；除非您保存，否则只留在内存中。
person-profiles = 哪些符合您？可以多选。
person-home = 所在国家或地区
person-home-none = 不想说明
person-home-about = 仅用于判断哪些官方规定可能适用于您。
person-device = 这台电脑是谁的？
person-levels = 调整对我重要的方面
person-levels-about = 在您的情况之上，每个问题可以再轻一级或重一级。
person-level-less = 较轻
person-level-normal = 照常
person-level-more = 较重
person-keep = 保存在此电脑的加密存储中
person-applied = 完成。用词和顺序已按您所说的调整。
person-cleared = 不使用任何关于您的信息。
## 对发现的决定
detail-offers = 借助本程序
detail-offer-how = 告诉我怎么做
detail-offer-changes = 会改变什么
detail-offer-keeps = 保持不变的
detail-offer-before = 开始之前
detail-offer-undo = 如何撤回
detail-offer-where-linux = Linux
detail-offer-where-windows = Windows
detail-offer-where-macos = macOS
detail-offer-where-chromium = Chrome、Chromium、Edge、Brave 等同系列浏览器
detail-offer-where-firefox = Firefox 等同系列浏览器
detail-offer-where-safari = Safari
detail-offer-where-phone = 在手机上
detail-offer-where-any = 任何地方
detail-offer-where-other = 其他地方
detail-need = 我需要它
detail-need-said = 您需要它，所以这里不会建议移除。其余步骤只是缩小它能触及的范围。
detail-keep = 保持现状
detail-kept-said = 有意保留。它不再列入后续步骤，只有出现新的情况时才会再次提起。
detail-decide-undo = 撤回这个决定
detail-returned = 您曾有意保留它。现在有了当时不知道的情况。
detail-signals = 值得知道
detail-signals-about = 这些是情况，不是证据。每一项都可能有正当理由。
detail-working-signals = 情况
safety-heading = 先回答一个问题
safety-ask = 是否有对您有支配力的人（伴侣、雇主、官员）能看到这台电脑，或会注意到某个程序不见了？
safety-no = 没有
safety-unsure = 不确定
safety-yes = 有
safety-careful = 那么这里不会移除任何东西。突然的改变可能被注意到，反而使情况变糟。
safety-careful-do = 请用另一台更安全的设备来考虑和沟通。把这里看到的记下来，不要改动。请咨询每天处理这类事情的人：Access Now 的数字安全热线（Digital Security Helpline），或您所在地的亲密关系暴力求助热线。
safety-again = 重新回答
report-heading = 报告错误
report-about = 在您的文档旁写一个文本文件，是否发送由您决定。其中只有条目名称，没有在这里发现的任何内容。
report-fact = 关于哪一项？
report-fact-all = 整个条目
report-note = 哪里不对？在哪里可以看到？
report-write = 写入文件
report-written = 文件已写入：{ $path }
detail-bounds = 适用于：
detail-bounds-work = 在单位的设备上
bound-role-public-servant = 公共机构工作人员
bound-role-soldier = 国防人员
bound-role-journalist = 记者
bound-role-diaspora = 与境外有联系的人
bound-role-business = 企业
bound-role-parent = 家长
bound-role-anyone = 所有人
bound-role-other = 其他人

## 计划

nav-plan = 计划
plan-title = 一步一步来
plan-lead =
    { $count ->
        [0] 目前没有需要做的事。
       *[other] 有 { $count } 个步骤可做。
    }
plan-rest = 今天做得很好。其余的可以等等；过一周或一个月再看看。
plan-memory = 这台电脑上不保存任何内容，因此撤销的方法只保留到您关闭 Sightline 为止。
plan-managed = 某个组织为这台电脑上的浏览器设置了规则。Sightline 在此不做任何更改，只显示您可以向管理员提出的请求。
plan-note = 给管理员的说明
plan-note-text = 请查看我电脑上的“{ $name }”。我希望：{ $title }。原因：{ $why }
plan-next = 下一步
plan-later = 以后
plan-aside = 暂时搁置
plan-done = 已做的事
plan-open = 查看这一步
plan-finding = 查看全部信息
plan-do = 替我完成
plan-doing = 正在进行……
plan-check = 我已完成：请再查看
plan-checking = 正在重新查看……
plan-did = 是的，我已完成
plan-not-yet = 还没有
plan-asked = 您完成了吗？
plan-not-now = 现在不做
plan-elsewhere = 已在别处完成
plan-accept = 保持现状
plan-accept-why = 原因，仅供您自己参考（可留空）
plan-accept-until = 何时再问我
plan-days =
    { $days ->
        [0] 不再询问
        [7] 一周后
        [30] 一个月后
        [365] 一年后
       *[other] { $days } 天后
    }
plan-copy = 我已备份只存在于这里的内容。
plan-agree = 同意一并移除 { $name }。
plan-command = 显示每一处更改
plan-undo = 撤销
plan-undoing = 正在撤销……
plan-onwards = 继续
plan-until = 到 { $date }
plan-again = 重新打开
plan-forget = 清除记录
plan-forget-about = 之后将无法从这里撤销其中任何一项。
plan-mark-later = 现在不做
plan-mark-elsewhere = 已在别处完成
plan-mark-accepted = 保持现状
plan-mark-other = 已搁置
plan-needs = 您需要
plan-need-admin = 更改这台电脑的权限
plan-need-internet = 网络连接
plan-need-password = 您在该服务的密码
plan-need-phone = 您的手机
plan-need-other = 其他东西
plan-none = 这里没有需要采取的步骤。请在下次检查后再来。
plan-sites = 禁止它访问的网站，每行一个
plan-sites-go = 显示将要做的事
plan-left = 它留下的内容
plan-left-none = 在您的主目录中没有找到以它命名的内容。
plan-left-certain = 它自己的文件夹
plan-left-likely = 以它命名
plan-left-other = 可能
plan-left-go = 把勾选的移到回收站
overview-plan = 按计划进行

## 账号与权利
nav-accounts = 账号
accounts-title = 账号与权利
accounts-lead = 存放在别处的内容：询问对方保存了什么、要求删除，并查看密码是否已泄露。Sightline 不会寄出任何信件。
letters-title = 写一封信
letters-care = 信件会让对方知道您是谁、以及您提出过询问。如果对方令您害怕，请通过律师或援助组织写信，或者不写。
letters-which = 哪一封信
letters-law-gdpr = 您居住在欧盟、冰岛、列支敦士登或挪威
letters-law-uk-gdpr = 您居住在英国
letters-law-other = 其他地方
letters-language = 所用语言
letters-in-en = 英文
letters-in-cs = 捷克文
letters-in-other = 其他语言
letters-place-company = 公司
letters-place-account = 对方如何认识您：账号的邮箱或用户名，仅此而已
letters-place-name = 您的署名
letters-place-what = 要删除的内容
letters-place-sent = 您之前信件的日期
letters-place-authority = 您居住地的主管机构
letters-place-other = 其他
letters-parts = 另外要求
letters-preview = 信件内容
letters-save = 保存为文件
letters-saved = 已保存：{ $path }
letters-sent = 寄出日期
letters-track = 跟踪答复
letters-tracked = 已寄出
letters-tracked-none = 没有已寄出的信件。
letters-due = 应在 { $date } 前答复
letters-overdue = 期限已于 { $date } 届满
letters-answered = 已答复
letters-answer = 已收到答复
letters-forget = 从列表中移除
letters-memory = 这台电脑上不保存任何内容，因此关闭 Sightline 后此列表即消失。
password-title = 密码是否已泄露？
password-about = 您的电脑会算出四十位的散列值，只发送前五位。数百个泄露的密码开头相同；究竟是哪一个只有这里知道。密码不会保存。
password-on = 允许向 Have I Been Pwned 查询
password-field = 密码
password-go = 查询
password-asking = 正在查询……
password-seen =
    { $count ->
       *[other] 它在已知泄露中出现过 { $count } 次。请在所有使用它的地方更改，先改邮箱。
    }
password-not-seen = 它不在已知泄露之中。但这并不表示它是个好密码。

## 摘要
nav-report = 摘要
report-title = 带走一份摘要
report-lead = 预览就是文件中的全部内容。文件保存在您的文档旁，不会发送到任何地方。
report-reader = 给谁
report-reader-me = 给我自己：需要留意的
report-reader-adviser = 给顾问：已知的一切
report-format = 格式
report-format-pdf = PDF，用于打印
report-format-html = 网页（HTML）
report-format-md = 带标记的文本（Markdown）
report-format-csv = 表格（CSV）
report-format-summary = Sightline 可打开的文件（JSON）
report-format-other = 其他
report-paper = 纸张
report-paper-a4 = A4
report-paper-letter = Letter
report-paper-other = 其他
report-language = 语言
report-shown = 可以包含
report-names = 程序和扩展的名称
report-places = 路径和配置，其中可能含有您的姓名
report-profile = 您的情况，以及据此选定的建议
report-profile-about = 不勾选时，一切按一般人的情况判断：仅凭这些词就会透露您的情况。
report-save = 保存
report-preview = 预览

report-print = 打印预览
handed-title = 他人交给您的摘要
handed-lead = 只在这里打开，不保存在任何地方：关闭 Sightline 后即消失。文件能说明自己是否完整，不能说明是谁制作的。
handed-open = 打开摘要…
handed-none = 没有打开的摘要。
handed-show = 阅读
handed-hide = 收起文字
handed-made = 制作于 { $date }
handed-nameless = 不含程序名称
handed-column = 列标题
handed-agreed = 本人同意列入这张表
handed-close = 放回
handed-differences = 两份之间的差别
handed-no-difference = 名称和结论都没有差别。
handed-change-new = 只在第二份中：{ $name }（{ $after }）
handed-change-word = { $name }：{ $before } → { $after }
handed-change-gone = 只在第一份中：{ $name }（{ $before }）
handed-office = 一张办公室用表
handed-office-lead = 供两到十五位已同意的人使用：每个程序只列一次，取任何人得到的最紧要的结论。它不评判谁用得对。
handed-waits-few = 至少需要两份摘要。
handed-waits-many = 最多十五份。
handed-waits-nameless = 其中一份不含程序名称，无法比较。
handed-waits-unagreed = 还有人没有同意。
handed-waits-other = 表还没有准备好。
handed-office-save = 保存这张表
handed-program = 程序

nav-learn = 课程
nav-workshop = 工作坊
demo-banner = 您正在查看虚构人物“{ $name }”的电脑。不显示本机的任何内容，也不做任何更改。
demo-leave = 返回我的电脑
welcome-demo = 只想看看它怎么用？请查看一位虚构人物的电脑。
welcome-demo-open = 用示例人物试试

learn-title = 课程
learn-lead = 关于您自己清单的短课程。每一课都以一件您可以做的事结束。
learn-progress = 已完成 { $done } / { $all }。
learn-not-kept = 关闭 Sightline 后，完成情况不会保留。
learn-number = 第 { $number } 课
learn-here = 与这里找到的 { $count } 项有关
learn-done = 已完成，4 题答对 { $right } 题
learn-back = 全部课程
learn-activity = 动手试试
learn-discuss = 想一想，或聊一聊
learn-points = 已知情况
learn-changed = 此后：
learn-sources = { $count } 个来源
learn-reviewed = 上次对照来源阅读：{ $date }。
learn-now = 现在可以做的一件事
learn-do-step = 前往步骤：{ $title }
learn-to-accounts = 前往账户
learn-to-findings = 前往检查结果
learn-to-plan = 前往计划
learn-to-other = 继续
learn-quiz = 四个问题
learn-right = 就是它
learn-yes = 对。
learn-no = 不完全对。
learn-finished = { $all } 题答对 { $right } 题。本课完成。
learn-demo = 使用虚构人物“{ $name }”的清单。
gauge-green = 轻松
gauge-yellow = 涉及被监视和家人。可以略过。
gauge-red = 讲述曾被关押的人。可以略过，谁都不必说明原因。
gauge-other = 开始前请先看看内容。
detail-lessons = 解释它的课程
plan-lesson = 为什么有帮助：{ $title }

exercise-none = 这里没有找到这一类内容。您可以用虚构人物的清单来做。
exercise-no-checkup = 这项练习需要一份清单：请先做一次检查，或使用虚构人物的清单。
exercise-demo = 选择示例人物
passport-choose = 哪个程序？
passport-none = 请选择
passport-owner = 归谁所有
passport-law = 所有者受哪里的法律约束
passport-laws = 哪些法律
passport-stored = 厂商所说的数据存放地
passport-seen = 他人所见的数据去向
passport-other = 其他
passport-sure = 以上有多大把握
passport-unknown = 我们不知道
passport-gaps =
    { $count ->
        [0] 每一项都已填写。
       *[other] 有 { $count } 项空缺。答案可能写在哪里？
    }
passport-open = 打开完整卡片
then-slider = 截至 { $year } 年
then-known = 到那时为人所知的有 { $count } / { $all } 条。
keyboard-none = 这里没有找到第三方输入法。练习照样可以做。
keyboard-type = 请输入一段编造的文字。它只在这个框里，离开页面就消失。
keyboard-cloud = 输入法向厂商请求候选词
keyboard-program = 您正在写字的程序
keyboard-program-sees = 看到您发送的内容
keyboard-method = 输入法
keyboard-nothing = 还没有
keyboard-maker = 输入法的厂商
keyboard-maker-none = 看不到，只要候选词在本机生成
keyboard-count = { $count } 个字符。在您发送任何内容之前，输入法已经看到了每一个。
filter-about = 假想的聊天和假想的过滤器。请写写您街上的水管爆裂。什么都不会保存。
filter-list = 爆裂|积水|市长|封闭
filter-write = 您的消息
filter-send = 发送
filter-yours = 您发送的
filter-theirs = 对方收到的
filter-show = 显示过滤词
filter-told =
    { $count ->
        [0] 全部送达。过滤词：{ $list }
       *[other] 有 { $count } 条消息悄然消失，谁都没有得到通知。过滤词：{ $list }
    }
circles-about = 针对一个无法轻易离开的应用。只写姓名缩写；它们只留在本页，离开即消失。
circles-who = 您在那里联系谁？
circles-add = 添加
circles-title = 联系人及联系方式
circles-initials = 缩写
circle-only = 只能在那里
circle-could = 也许可以换
circle-already = 已在别处
circle-other = 其他
circles-plan = 更安静的办法
circles-plan-only = 为了 { $count } 位，应用保留。它不必自动启动，敏感的事走别的途径。
circles-plan-could = 可以问一问 { $count } 位，问一次，不催促。讲义里有一封现成的信。
circles-plan-already = 您已在别处与 { $count } 位联系：今后可以优先用那里。
scene-about = 一张有人可能会发布的手绘图。陌生人能从中看出什么？
scene-sign = 磨坊路 4 号
scene-ask = 您会模糊哪些地方？
scene-clue-sign = 路牌
scene-clue-clock = 时钟
scene-clue-badge = 工牌
scene-clue-tree = 树
scene-clue-shadow = 影子
scene-clue-cup = 杯子
scene-clue-other = 其他
scene-tells-sign = 路牌说明了街道，也就说明了地点。
scene-tells-clock = 时钟说明了时间。
scene-tells-badge = 工牌说明了在哪里工作。
scene-tells-tree = 树说明不了多少：这样的树很多。
scene-tells-shadow = 影子说明了时段和方向。
scene-tells-cup = 杯子在这里说明不了什么。
scene-tells-other = 也许能说明一点什么。
scene-done = 一张图说出了地点、时间和工作单位。晚一天再发，去掉路牌和工牌，情况就不同了。
scene-rows = 这份清单里，能知道您的位置或看到图片的有：{ $names }。
xray-about = 一个虚构的网页，以及这份清单里的扩展。勾选一个，看看“点击时”会改变什么；这里不做任何更改。
xray-page = 虚构的网页
xray-site-bank = 您的银行
xray-site-other = 一份报纸
xray-text = 您的姓名、账户、所读内容
xray-password = 您在表单里输入的内容
xray-told =
    { $count ->
        [0] 没有扩展会自行读取这个页面。之前有 { $before } 个。
       *[other] 有 { $count } 个扩展能读取这一切。之前有 { $before } 个。
    }
xray-other = 换一个页面
xray-on-click = 点击时
xray-off = 已关闭
xray-some = 另有 { $count } 个只读取它们列明的网站。
people-about = 请猜猜每个应用里有多少人。什么都不会读取：只算您的猜测，而且只留在本页。
people-sum = 大约还有 { $count } 个人是这份清单的一部分。没有人问过他们。
guests-about = 这里有 { $count } 个程序能看到很多。您知道它们靠什么赚钱吗？
guests-program = 程序
guests-yes = 知道
guests-no = 不知道
guests-look = 卡片上写着已知的情况：
claims-about = 每条说法处于什么状态？请选择，再看答案。
claims-guess = 它是……
claims-done = { $all } 条答对 { $right } 条。公正的说法会写明它的状态。
hosted-about = 一个写给人工智能服务的虚构请求。请涂黑不应离开的内容。
hosted-text = 请把这封信改短。|尊敬的诺瓦克女士：|我们三月见过面。|您的账号是 123 456，|我想了解|医生关于您儿子写了什么。
hosted-compare = 比较
hosted-told =
    { $count ->
        [0] 姓名、号码和他人的健康都留在外面。没有它们也能回答。
       *[other] 里面还有 { $count } 处关于他人的内容。问题可以不用它们吗？
    }
hosted-where = 模型在哪里运行？
hosted-elsewhere = 在服务方的电脑上
hosted-here = 在本机，不联网
hosted-way-elsewhere = 您 → 网络 → 服务方 → 它的电脑，受其所有者的法律约束 → 保存多久由它的规则决定。
hosted-way-here = 您 → 本机。没有别人经手。回答仍可能有错。
paper-about = 怎样在不说出密码的情况下查询它；以“password”一词为例，它不是任何人的秘密。
paper-step-hash = 这个词变成四十个字符。从中读不回原词。
paper-step-five = 只有前五个离开电脑。几十万个词共有这五个。
paper-step-list = 回答是以这五个开头的所有结尾的列表。
paper-step-here = 比较在本机进行。被询问的一方永远不知道指的是哪一个。
paper-next = 下一步
chooser-spill-test = 最多选三个。想象它们所知道的一切贴在您街上的海报上。您最介意哪一个？
chooser-three-words = 选三个。雇主、边检人员或广告商单凭它们会猜到什么？
chooser-my-plan = 选出您最先要处理的三个。
chooser-other = 最多选三个。
chooser-told-spill-test = 卡片上写着可以减少什么：
chooser-told-three-words = 清单会替您说话。在摘要里可以不写名称。可以先略去这些：
chooser-told-my-plan = 打开即可看到能做什么：
chooser-told-other = 请看看它们：

workshop-title = 工作坊
workshop-lead = 供向他人演示的人使用。投影只认识虚构人物、课程和房间的汇总；它无法显示本机。
workshop-wipe = 结束之后
workshop-wipe-about = 忘掉房间、卡片、投影内容和示例人物。您保存的文件仍在原处。
workshop-wipe-do = 清除这次工作坊
persons-title = 示例人物
persons-lead = 八位虚构人物和他们的虚构电脑。对它们做的检查与对任何电脑一样。
persons-careful = 请事先说明内容；略过也没有关系。
persons-look = 查看这台电脑
desk-title = 讲台
desk-lead = 您看得到备注，投影窗口只显示大字。按两次 Esc，两边都变成平静的画面。
desk-before = 开始之前
desk-go = 该不该举办？
desk-ready = 请准备好
desk-say = 助手可以说的
desk-leave = 助手不做的
desk-agenda = 议程
desk-agenda-name = { $title }（{ $minutes } 分钟）
desk-language = 投影语言
desk-open = 打开投影窗口
desk-close = 关闭投影窗口
desk-blank = 黑屏
desk-show = 重新显示
desk-freeze = 定格
desk-unfreeze = 继续跟随
desk-calm = 平静画面
desk-mirror = 投影内容
desk-back = 上一环节
desk-next = 下一环节
desk-clock = 开始计时
desk-clock-stop = 停止计时
desk-persona = 人物
desk-lesson = 课程
desk-card-back = 上一张
desk-card-next = 下一张
desk-reveal = 揭晓
desk-hide = 重新隐藏
desk-notes = 备注
desk-likely = 可能会有的问题
phase-opening = 开场
phase-activity = 活动
phase-discussion = 讨论
phase-input = 讲解
phase-deepening = 深入
phase-synthesis = 总结
phase-break = 休息
phase-other = 环节
room-title = 房间汇总
room-lead = 大家自愿交来的内容，合在一起计数。满五人才显示，之后每五人一批，从不显示小数字。
room-name = 房间名
room-open = 打开房间
room-called = 房间 { $room }
room-cards = 已收 { $cards } 张，距下一批还差 { $missing } 张。
room-lines = 卡片，每行一张
room-take = 计入
room-files = 卡片文件…
room-paper = 按纸条或举手计数
room-people = 询问的人数
card-title = 我交给房间的卡
card-lead = 您自己检查结果的粗略计数。写入之前您会看到全部内容，交不交由您自己决定。
card-needs = 卡片由您自己的检查生成。
card-before = 之前四句的总分（4 到 20，可留空）
card-after = 之后的总分
card-preview = 显示我的卡
card-all = 全部内容就是这些：没有程序、没有人、没有语言、没有时间。
card-agree = 我已看过，愿意交出
card-save = 写入文件
card-not-today = 今天不交
handouts-title = 可以分发的讲义
handouts-lead = 供打印的单页，使用投影的语言，保存在您的文档旁。
handouts-own-title = 需要时可换一个更平常的标题
handouts-helpline = 紧急卡片上的联系方式
handouts-save = 存为 PDF
handouts-save-one = 存为 PDF：{ $title }
handouts-agenda = 带备注的议程
handouts-report = 工作坊之后的记录

kit-title = 您自己的人物和议程
kit-lead = 在您存入文件之前只在内存里。请虚构谁都不会误认为是熟人的人物。
kit-open = 打开套件…
kit-save = 保存套件
kit-remove = 移除：{ $name }
kit-person = 人物
kit-name = 名字
kit-story = 是谁，用两三句话说明
kit-profile = 处境
kit-profile-none = 任何人
kit-device = 设备归属
kit-device-none = 未说明
kit-home = 所在国家，两个字母
kit-search = 电脑上有什么？请在风险数据库中查找
kit-find = 查找
kit-add = 添加：{ $name }
kit-on = 电脑上
kit-starts = 自动启动
kit-take = 去掉
kit-make-person = 创建人物
kit-agenda = 议程
kit-agenda-title = 标题
kit-part = 添加环节
kit-minutes = “{ $title }”的分钟数
kit-make-agenda = 创建议程
