# 窗口、命令行与导出文件共用的词句。规则见英文文件。

## 该怎么做

word-act-first = 优先处理
word-plan = 计划调整
word-look = 值得留意
word-fine = 目前无须处理
word-find-out = 需要查明
word-unknown = 暂无信息

word-about-act-first = 我们会先看这些。
word-about-plan = 有空时值得做些调整。
word-about-look = 知道就好，不着急。
word-about-fine = 已查看，没有需要改动的地方。
word-about-find-out = 我们所知的资料都没有提到它，而它能接触到很多内容。这不代表不好，但值得弄清它是什么。
word-about-unknown = 我们没有相关信息，它能接触到的也很少。说不上好，也说不上不好。

## 把握

sure-label = 我们有多大把握？
sure-high = 把握较高
sure-moderate = 把握中等
sure-low = 把握较低
sure-none = 没有依据

sure-about-high = 至少有两个可靠且相互独立的来源，多数问题都查看过。
sure-about-moderate = 有一个可靠来源，或两个尚可的来源。
sure-about-low = 有一些信息，但很少或只来自一方。
sure-about-none = 我们所知的来源都没有提到它。

near-border = 处于边界：权重稍有不同，这里就会是另一个词。

certainty-certain = 它专有的标识一致。
certainty-likely = 标识一致，但其他软件也可能使用这个标识。
certainty-possible = 仅名称一致。
certainty-other = 不清楚吻合到什么程度。

## 八个问题

question-D1 = 谁拥有它？适用哪国法律？
question-D2 = 数据去向何处？
question-D3 = 过往记录如何？
question-D4 = 是否有据可查的监控或过滤？
question-D5 = 维护得好吗？
question-D6 = 它在这里能接触到什么？
question-D7 = 是否受到官方限制？
question-D8 = 是否启用？

question-state-found = 有发现
question-state-nothing = 已查看，未发现问题
question-state-not-looked = 尚未查看
place-says = 开发者的说法
place-seen = 流量中所见
place-studied = 研究者的发现

## 事情处于什么状态

status-in_force = 有效
status-final = 已有决定
status-settled = 已和解
status-open = 尚无回应
status-under_appeal = 上诉中
status-alleged = 据指控，尚无决定
status-disputed = 有争议
status-vendor_says_fixed = 厂商称已修复
status-fixed_verified = 已修复并核实
status-superseded = 已不再如此
status-other = 状态不明

whynot-fixed-in-this-version = 在此不计：本机版本已含修复。
whynot-other-versions = 在此不计：涉及的是其他版本。
whynot-not-your-rule = 在此不计：这条规定约束的是其他人。
whynot-only-warns = 不计入:该措施只表示在当地使用可能被注意到或受阻。
whynot-rule-unknown = 在此不计：我们不知道这条规定是否约束您。
whynot-superseded = 不再计入：已被推翻、撤回，或已不再如此。
whynot-only-possible = 在此不计：仅名称一致，说的可能是别的软件。
whynot-distribution-repairs = 在此不计：您系统的发行版会在其提供的版本中修补漏洞，因此版本号不能说明这一漏洞是否已修复。
whynot-other = 在此不计。

## 为何无法读取

reason-link-out-of-root = 这是指向别处的链接，此类链接不予跟随。
reason-link-loop = 这是指回自身的链接。
reason-link-broken = 这是指向不存在之处的链接。
reason-too-large = 超出单次读取的大小。
reason-over-budget = 超出一次检查的读取量。
reason-denied = 当前账户无权读取。
reason-vanished = 刚才还在，现在不见了。
reason-not-utf8 = 文字编码不是应有的编码。
reason-bad-json = 内容已损坏：不符合格式。
reason-bad-format = 内容已损坏，或是此版本不认识的格式。
reason-truncated = 结尾过早，像是被截断了。
reason-other-disk = 它位于另一个磁盘或另一台计算机上，未作检查。
reason-not-a-file = 这里应是文件，实际却是别的东西。
reason-io = 磁盘或系统没有给出内容。
reason-cancelled = 您在读取之前停止了检查。
reason-over-time = 读取用时过长。
reason-no-home = 没有找到此账户的主文件夹。
reason-too-many = 条目数量超出一次检查的读取量。
reason-import-not-osquery = 其中没有 osquery 关于已安装内容的结果。应为“osqueryi --json”的输出、osqueryd 的结果日志，或按表导出的文件。
reason-import-not-app-privacy-report = 这不是 App 隐私报告。应为 iPhone 或 iPad 在“设置”›“隐私与安全性”中存储的“App_Privacy_Report_….ndjson”文件。
reason-import-not-adb-packages = 这不是软件包列表。应为“adb shell pm list packages -f -i”的输出，每行一个“package:”。
reason-import-other-rows = 这些表的行不说明安装了什么，未使用。
reason-import-other-machines = 文件涉及多台电脑，只取第一台。
reason-import-no-identity = 缺少说明所指对象的那一列的行。
reason-import-site-access-unknown = 文件没有说明这些扩展可以读取哪些网站；它们能读取的可能比显示的更多。
reason-import-browser-parts = 浏览器自身的组成部分，不予查看。
reason-import-observations-left-out = 每个应用只保留最常出现的 500 个传感器和域名。
reason-id-mismatch = 标识与应有的不符。
reason-parts-not-judged = 与资料库无一相符的程序库和系统部件；只计数，不评判。
reason-other = 无法读取。

coverage-found = 已读取
coverage-absent = 不存在
coverage-denied = 无权限
coverage-damaged = 已损坏
coverage-skipped = 未读取
coverage-other = 不明

## 这样的检查看不到什么

limit-phone = 没有涉及您的手机。您在手机上使用的不在列表中。
limit-targeted-spyware = 这里不会查找针对个人的间谍软件。如有担心，请咨询受过专门训练的人员。
limit-this-computer-only = 这里只看了一台电脑。其他设备，以及当前账户无权读取的内容，没有查看。
limit-no-database = 无法打开风险资料库，因此没有比对。这里只是本机软件的清单。
limit-cancelled = 您停止了检查。此前读到的已显示，其余没有。
limit-imported = 以上只是文件所述，没有查看这台电脑。
limit-other = 还有其他内容是这次检查看不到的。

## 来源种类

source-kind-homes = 主文件夹
source-kind-dpkg = Debian 软件包
source-kind-rpm = RPM 软件包
source-kind-pacman = Arch 软件包
source-kind-nix = Nix 软件包
source-kind-homebrew = Homebrew 软件包
source-kind-appimages = AppImage
source-kind-opt = 手动解压的程序
source-kind-flatpak = Flatpak 应用
source-kind-snap = Snap 应用
source-kind-desktop-entries = 应用菜单条目
source-kind-autostart = 自动启动的程序
source-kind-registry = Windows 注册表
source-kind-programs = Windows 程序
source-kind-msix = 微软商店应用
source-kind-start-menu = Windows 开始菜单
source-kind-windows-autostart = 随 Windows 启动的程序
source-kind-services = 服务
source-kind-scheduled-tasks = 计划任务
source-kind-chocolatey = Chocolatey 软件包
source-kind-scoop = Scoop 应用
source-kind-processes = 正在运行的程序
source-kind-chromium-extensions = Chrome 及同类浏览器的扩展
source-kind-firefox-addons = Firefox 及同类浏览器的附加组件
source-kind-extension-policies = 由他人装入浏览器的扩展
source-kind-editor-extensions = 代码编辑器的扩展
source-kind-web-apps = 网页应用
source-kind-apps = 这台 Mac 上的应用
source-kind-receipts = 已安装软件包的记录
source-kind-launch-items = macOS 自动启动的程序
source-kind-safari-extensions = Safari 扩展
source-kind-declared = 您告诉我们的
source-kind-parts = 程序库和系统部件
source-kind-other = 其他来源

## 依据什么识别

by-deb = Debian 软件包
by-deb_distro = 发行版软件包
by-rpm = RPM 软件包
by-aur = Arch 软件包
by-flatpak = Flatpak 标识
by-snap = Snap 名称
by-desktop_entry = 应用菜单条目
by-chromium_extension = 扩展标识
by-firefox_addon = 附加组件标识
by-winget = winget 标识
by-windows_program = 程序名与发布者
by-msix = Windows 应用标识
by-macos_bundle = macOS 应用标识
by-cask = Homebrew cask
by-android = Android 应用标识
by-ios = iOS 应用标识
by-rpm_distro = 发行版软件包
by-pacman = 发行版软件包
by-nix = Nix 软件包
by-formula = Homebrew formula
by-chocolatey = Chocolatey 标识
by-scoop = Scoop 名称
by-safari_extension = Safari 扩展标识
by-editor_extension = 编辑器扩展标识
by-process = 程序文件名
by-web_app = 网页应用地址
by-product = 您告诉我们的
by-name = 名称
by-other = 其他标识

install-source-store = 来自浏览器商店
install-source-file = 来自文件
install-source-other-program = 由本机的其他程序安装
install-source-policy = 由本机的管理者安装
install-source-folder = 来自文件夹
install-source-system = 随操作系统软件包安装
install-source-unknown = 配置文件没有说明
install-source-other = 其他方式

verdict-malware = 浏览器厂商将其标为有害软件。
verdict-vulnerability = 浏览器厂商将其标为存在严重缺陷。
verdict-policy-violation = 浏览器厂商称其违反商店规则。
verdict-potentially-unwanted = 浏览器厂商将其标为可能不需要的软件。
verdict-blocked = 浏览器厂商已阻止它。
verdict-other = 浏览器厂商对它记有异议。

## 它是什么

kind-app = 应用
kind-extension = 浏览器扩展
kind-web-app = 网页应用
kind-process = 运行中的程序
kind-autostart = 自动启动
kind-phone-app = 手机应用
kind-declared = 您告诉我们的
kind-other = 其他

category-messaging = 即时通讯
category-browser = 浏览器
category-vpn = VPN
category-security = 安全软件
category-cloud-storage = 云存储
category-ai-assistant = AI 助手
category-system-utilities = 系统工具
category-collaboration = 协作办公
category-device-companion = 设备配套软件
category-input-method = 输入法
category-file-sharing = 文件分享
category-file-sync = 文件同步
category-remote-access = 远程访问
category-email = 邮件
category-password-manager = 密码管理
category-social-media = 社交媒体
category-shopping = 购物
category-office-suite = 办公套件
category-pdf = PDF
category-streaming = 在线视频
category-music = 音乐
category-notes = 笔记
category-video-conferencing = 视频会议
category-video-editing = 视频剪辑
category-developer-tools = 开发工具
category-games = 游戏
category-media-player = 播放器
category-download-manager = 下载工具
category-archiver = 压缩工具
category-proxy-client = 代理
category-encryption = 加密
category-camera-software = 摄像头软件
category-drone-software = 无人机软件
category-image-editor = 图像
category-audio-editor = 音频
category-writing-assistant = 写作助手
category-text-editor = 文本编辑器
category-extension-advisory = 有报告的扩展
category-credit-bureau = 征信机构
category-office = 办公软件
category-mail = 邮件
category-extension = 浏览器扩展
category-meetings = 会议
category-telephony = 网络电话
category-document-scanning = 文档扫描
category-network-devices = 网络设备
category-operating-system-feature = 操作系统组成部分
category-other = 其他

data-communication = 消息
data-contact = 联系人
data-location = 位置
data-picture = 图片
data-financial = 支付
data-identifying = 身份信息
data-documents = 文档
data-device = 设备信息
data-browsing-behaviour = 浏览过的网页
data-keystrokes = 键入的内容
data-health = 健康
data-authentication = 密码与登录
data-biometric = 面部或声音
data-audio = 声音
data-video = 视频
data-behaviour = 使用方式
data-network = 网络连接
data-employment = 工作信息
data-other = 其他数据

## 拥有者

relation-owned-by = 拥有者
relation-controlled-by = 控制者
relation-operated-by = 运营者
relation-developed-by = 开发者
relation-hosted-by = 托管者
relation-receives-from = 数据来自
relation-other = 相关方

## 能接触到什么,是否启用

reach-none = 不能读取任何网站
reach-some-sites = 可读取部分网站
reach-all-sites = 可读取所有网站
reach-other = 不清楚能读取什么

power-minimal = 能接触到的很少：没有个人数据，或与其他部分隔离。
power-ordinary = 能接触到自身的数据和网络。
power-broad = 能接触到很多：消息、联系人、摄像头、麦克风、位置或大量文件。
power-full = 能接触到键入或打开的一切。
power-other = 不清楚能接触到什么。

exposure-absent = 不在这台电脑上
exposure-leftover = 只剩数据
exposure-disabled = 已停用
exposure-dormant = 90 天未使用
exposure-used = 已安装
exposure-on = 已启用
exposure-other = 不清楚是否启用

## 数字之外由什么决定

decided-reported-malicious = 一份具名报告(我们尚未查阅)称此版本造成过损害,而它正处于启用状态。
decided-confirmed-malicious = 我们读过的报告认定它有害，而且它处于启用状态。这一点先于数字。
decided-bulk-list-only = 它只出现在一份未经核实的名单上。这是查明的理由，不是证据。
decided-only-possible = 仅名称一致，因此关于那款产品的信息不计入此处。
decided-organisation-rule = 您所在机构的规定优先。
decided-unknown-with-reach = 没有任何信息，而它能接触到很多内容。这是查明的理由。
decided-no-evidence = 没有任何信息。“未知”自成一词，绝不等于零。
decided-other = 方法中的一条规则先于数字。

## 出了什么问题

error-no-checkup = 没有可显示的检查。
error-no-checkup-do = 请开始一次检查，只需几秒钟。
error-not-found = 上次检查中没有这项发现。
error-not-found-do = 请返回列表，或重新检查。
error-link-refused = 没有打开这个地址：它不在风险资料库中。
error-link-refused-do = 无须任何操作。
error-link-failed = 无法在浏览器中打开这个地址。
error-link-failed-do = 请从这里复制，自行打开。
error-busy = 检查正在进行。
error-busy-do = 请稍候，或先停止它。
error-bad-request = 程序没有理解窗口的请求。
error-bad-request-do = 请关闭程序再重新打开。如再次出现，请告诉我们。
error-not-for-this-window = 此窗口不能执行该操作。
error-not-for-this-window-do = 请关闭窗口后重新打开。
error-internal = 程序内部出了问题。
error-internal-do = 您的电脑没有任何改动。请重试；如再次出现，请告诉我们。
error-file-refused = 未能读入该文件。
error-file-refused-do = 它不是所选的那一类。请选择其他文件，或换另一类。
error-cannot-observe = 在这里无法观察连接。
error-cannot-observe-do = 无法查询此系统正在运行的程序。其他功能照常。
error-language-unknown = 还没有这种语言。
error-language-unknown-do = 请选择另一种。
error-vault-nothing = 此电脑上尚未保存任何内容。
error-vault-nothing-do = 请在设置中开启保存功能，或使用 --remember 运行检查。
error-vault-exists = 此电脑上已有存储。
error-vault-exists-do = 请打开它，或先全部删除。
error-vault-needs-passphrase = 存储需要您的口令才能打开。
error-vault-needs-passphrase-do = 输入口令即可查看保存的内容。不输入也能使用，但不会记住任何内容。
error-vault-wrong-passphrase = 这不是此存储的口令。
error-vault-wrong-passphrase-do = 请重试。没有人能重置它；使用其他口令的备份可用其口令打开。
error-vault-short-passphrase = 口令太短。
error-vault-short-passphrase-do = 请使用至少八个字符；四五个无人能猜到的词更好。
error-vault-keyring-absent = 此系统没有可用的钥匙串，因此密钥没有安全的存放处。
error-vault-keyring-absent-do = 请改用口令，或让一切只留在内存中。
error-vault-keyring-locked = 此系统的钥匙串已锁定。
error-vault-keyring-locked-do = 请解锁后重试。在此之前一切都留在内存中。
error-vault-keyring-slow = 此系统的钥匙串未及时响应，可能正在另一个窗口中等待输入密码。
error-vault-keyring-slow-do = 请找到该窗口后重试。在此之前一切都留在内存中。
error-vault-keyring-lost = 此系统的钥匙串中已没有此存储的密钥。
error-vault-keyring-lost-do = 请恢复备份，或全部删除后重新开始。没有密钥，任何人都无法读取此存储。
error-vault-keyring-refused = 此系统的钥匙串拒绝了请求。
error-vault-keyring-refused-do = 请重试，或改用口令。
error-vault-busy = 此程序的另一个窗口或命令正在使用该存储。
error-vault-busy-do = 请将其关闭后重试。在此之前一切都留在内存中。
error-vault-newer = 该存储由此程序的较新版本写入。
error-vault-newer-do = 请使用较新版本。未作任何更改。
error-vault-damaged = 存储已损坏。
error-vault-damaged-do = 修复会保留仍可读取的内容，并先另存一份副本。也可以恢复备份。
error-vault-header = 说明密钥保存方式的小文件无法读取。
error-vault-header-do = 请恢复备份，或全部删除后重新开始。
error-vault-not-a-backup = 此文件不是本程序的备份，或不完整。
error-vault-not-a-backup-do = 请选择其他文件。未作任何更改。
error-vault-full = 磁盘空间不足。
error-vault-full-do = 请腾出空间后重试。先前保存的内容不变。
error-vault-read-only = 此位置无法写入。
error-vault-read-only-do = 请检查文件夹的所有者以及磁盘是否为只读。在此之前一切都留在内存中。
error-vault-failed = 存储无法读取或写入。
error-vault-failed-do = 请重试。若再次出现，请先备份，并报告此问题。
error-vault-no-key = 无法生成密钥。
error-vault-no-key-do = 请重试。若再次出现，请报告此问题。
error-vault-nowhere = 系统没有为此指定文件夹。
error-vault-nowhere-do = 一切都留在内存中。
error-vault-not-yours = 您说过此电脑是共用的，因此不会在上面保存任何内容。
error-vault-not-yours-do = 如果它确实属于您，请在设置中说明。
change-reach = 权限比以前多
change-new = 新增
change-word = 评语变化
change-on = 已开启
change-off = 已关闭
change-less = 权限比以前少
change-version = 版本变化
change-gone = 已不存在
change-other = 有变化
change-unsure = 不确定：两次检查中有一次无法读取相关位置。
change-all-sites = 现在可以读取所有网站。
purpose-database-update = 更新风险数据库
purpose-database-update-about = 向发布者索取较新的签名数据库。除网络地址外，不透露此电脑的任何信息。
purpose-other = 其他
purpose-other-about = 由程序的较新版本执行。
error-other = 出了问题。
error-other-do = 您的电脑没有任何改动。请重试；如再次出现，请告诉我们。
reason-half-installed = 未完整安装的软件包；可由系统的软件包管理器完成或移除。
reason-themes = 主题只改变外观，不予查看。
reason-of-windows = Windows 自身的组成部分；只计数，不列出。
reason-registry-not-read = 未读取注册表，其中的内容未查看。
reason-not-a-folder = 此处应为文件夹，实际是别的内容。
reason-format-not-read = 它的格式此版本无法读取。
reason-system-not-read-yet = 此版本只读取 Linux 系统，尚未查看这个系统。
reason-not-live = 这不是您正在使用的电脑，因此没有可查看的正在运行的程序。
reason-not-on-this-system = 此版本在这个系统上无法查看这一项。
source-kind-system = 系统
off-user = 由您关闭
off-permissions-increase = 新版本要求更多权限，等待您同意
off-unsupported-manifest = 浏览器已不再运行的类型
off-policy = 被策略关闭
off-corrupted = 其文件被改动
off-not-verified = 浏览器无法验证
off-external = 由其他程序带来，等待您同意
off-parent = 等待家长同意
off-blocked = 被浏览器厂商屏蔽
off-app = 浏览器不运行它
off-soft-blocked = 被浏览器厂商停用
off-embedder = 被所在程序停用
off-other = 其他原因

overview-steps = 接下来做什么
overview-no-steps = 现在没有需要做的事。
overview-minutes = 约 { $minutes } 分钟
reverse-exact = 可以撤销
reverse-reinstall = 可以重新安装
reverse-partly = 可部分撤销
reverse-none = 无法撤销
after-gone = 不再在这里
after-act-first = { word-act-first }
after-plan = { word-plan }
after-look = { word-look }
after-find-out = { word-find-out }
after-fine = { word-fine }
after-unknown = { word-unknown }
decided-marked-by-browser = 浏览器厂商把它列入了自己的有害扩展名单，而它处于开启状态。我们没有其他来源。
signal-other-program = 它是由另一个程序放进浏览器的。
signal-folder = 它从文件夹加载，未经商店。
signal-file = 它从文件安装，未经商店。
signal-other-updates = 它从自己的地址获取更新，不经商店。
signal-old-manifest = 它采用旧的构建方式，这一系列的浏览器已不再接受。
signal-not-updated = 它已有三年多没有更新。
signal-talks-to-programs = 它能读取所有网站，并能与此电脑上的程序通信。
signal-sees-other-extensions = 它能读取所有网站，并能查看和开关其他扩展。
signal-turns-traffic = 它能读取所有网站，并能改变浏览器流量的走向。
signal-debugs = 它能读取所有网站，并能像开发者工具那样控制浏览器。
signal-other = 有一种情况，此版本没有相应的说法。

## 执行的步骤

error-fix-along = 其他软件包也会随之被移除。
error-fix-along-do = 请先查看它们的名称，并逐一同意。
error-fix-as-root = Sightline 正以管理员身份在他人的主目录中运行。
error-fix-as-root-do = 请以该用户的身份启动它。
error-fix-by-hand = 这一份的安装方式使 Sightline 无法完整地处理它。
error-fix-by-hand-do = 请按说明操作；之后 Sightline 会再查看。
error-fix-cannot-write = 有一个文件无法写入。
error-fix-cannot-write-do = 请检查磁盘是否正常，然后重试。
error-fix-changed = 在显示预览之后电脑发生了变化，因此什么都没有做。
error-fix-changed-do = 请查看新的预览，再重新决定。
error-fix-changed-since = 其中有内容后来被改动过，因此保持原样。
error-fix-changed-since-do = 请手动恢复，或保持现状。
error-fix-copy = 只存在于这里的数据可能会丢失。
error-fix-copy-do = 请先备份，并确认您已有副本。
error-fix-denied = 此账户无权更改该内容。
error-fix-denied-do = 请联系管理这台电脑的人。
error-fix-elsewhere = 有一个路径指向本程序不写入的位置。
error-fix-elsewhere-do = 没有做任何更改；请改为按说明操作。
error-fix-essential = 将被移除的软件包是系统不可缺少的。
error-fix-essential-do = 不会移除它。
error-fix-guided = Sightline 不会自行执行这一步。
error-fix-guided-do = 请按说明操作；之后它会再查看。
error-fix-installs = 软件包管理器需要安装别的内容来代替它。
error-fix-installs-do = 请按说明操作，并在那里作决定。
error-fix-journal = 无法记录如何撤销，因此什么都没有做。
error-fix-journal-do = 请检查磁盘是否已满，然后重试。
error-fix-locked = 另一个程序正在安装或移除软件。
error-fix-locked-do = 请等它完成后再试。
error-fix-managed = 某个组织为这台电脑上的浏览器设置了规则。
error-fix-managed-do = 请联系其管理员；Sightline 在此不做任何更改。
error-fix-no-policy = 无法通过文件对该浏览器或扩展进行设置。
error-fix-no-policy-do = 请改为按说明操作。
error-fix-no-site = 请写出要禁止它访问的网站，例如 bank.example。
error-fix-no-site-do = 请至少输入一个网站名称，不带 https://。
error-fix-no-space = 磁盘已满。
error-fix-no-space-do = 请腾出空间后再试；已完成的部分会显示出来。
error-fix-no-tool = 缺少所需的系统程序。
error-fix-no-tool-do = 请改为按说明操作。
error-fix-no-undo = 无法从这里撤销。
error-fix-no-undo-do = 说明中写有您可以怎么做。
error-fix-nobody-asks = 这需要管理员权限，而这里没有可以请求权限的程序。
error-fix-nobody-asks-do = 请按说明操作，或联系管理这台电脑的人。
error-fix-not-a-file = 本应是设置文件的位置上是别的内容。
error-fix-not-a-file-do = 没有做任何更改；请改为按说明操作。
error-fix-not-a-link = 本应是链接的位置上是别的内容。
error-fix-not-a-link-do = 没有做任何更改；请改为按说明操作。
error-fix-not-allowed = 系统不允许这样做。
error-fix-not-allowed-do = 请联系管理这台电脑的人。
error-fix-not-confirmed = 您关闭了系统的询问窗口，因此什么都没有做。
error-fix-not-confirmed-do = 您可以随时再试。
error-fix-not-here = Sightline 只在 Linux 上、并且只在它所运行的电脑上执行这一步。
error-fix-not-here-do = 请按说明操作；之后它会再查看。
error-fix-not-offered = 这一步已不适用于该项发现。
error-fix-not-offered-do = 请返回计划。
error-fix-not-text = 有一个设置文件无法按其格式读取。
error-fix-not-text-do = 没有做任何更改；请改为按说明操作。
error-fix-not-there = 所涉及的内容已不在这里。
error-fix-not-there-do = 请重新检查。
error-fix-nothing = 已经没有需要做的：现状就是如此。
error-fix-nothing-do = 请重新检查。
error-fix-organisation = 这是您所在组织的设备，以组织的规定为先。
error-fix-organisation-do = 请咨询那里负责设备的人。
error-fix-other-disk = 它与您的回收站不在同一个磁盘上。
error-fix-other-disk-do = 请在文件管理器中手动移动。
error-fix-read-only = 磁盘只能读取。
error-fix-read-only-do = 没有做任何更改。
error-fix-safety = 请先想一想还有谁会注意到。
error-fix-safety-do = 请先回答那个问题，然后再决定。
error-fix-still-running = 已请求该程序结束，但它仍在运行；它可能在等您回答。
error-fix-still-running-do = 请查看它的窗口。
error-fix-takes-others = 其他程序需要它，因此不会移除。
error-fix-takes-others-do = 请按说明操作，并在那里作决定。
error-fix-too-slow = 系统的某个程序没有按时完成。
error-fix-too-slow-do = 请重新检查；所显示的是实际看到的情况。
error-fix-tool-failed = 系统的某个程序拒绝了。
error-fix-tool-failed-do = 它给出的说明在旁边。
error-fix-undone = 这已经撤销过了。
error-fix-undone-do = 无须再做什么。
error-fix-watched = 它可能会把这里的操作显示给别人，因此不会从这里移除任何内容。
error-fix-watched-do = 请先在另一台更安全的设备上做好打算。
fix-file-made = 新文件
fix-file-changed = 更改的文件
fix-file-removed = 移除的文件
fix-link-removed = 移除的链接
fix-trash = 移到回收站
fix-package-removed = 移除的软件包
fix-process-stopped = 请求结束
fix-value-changed = 更改的值
fix-value-removed = 移除的值
fix-other = 更改
fix-state-begun = 进行中
fix-state-done = 已完成
fix-state-unchanged = 没有更改
fix-state-partly = 部分完成
fix-state-undo-begun = 正在撤销
fix-state-undone = 已撤销
fix-state-other = 未知
fix-proof-seen = 重新查看：确实如此。
fix-proof-after-restart = 已完成。从该程序或浏览器下次启动起生效。
fix-proof-not-seen = 重新查看：仍与之前相同。
fix-proof-unseeable = 这台电脑上没有任何内容能显示是否已完成。只有您知道。
fix-proof-other = 未验证。
plan-preview = 具体会做的更改
plan-along = 这些软件包会随之被移除：{ $list }
plan-administrator = 系统会要求管理员授权。
plan-undoable = 可以撤销。
plan-not-undoable = 其中有些内容本程序无法撤销。

## 账号与权利
purpose-password-check = 密码检查
purpose-password-check-about = 每次您按下按钮时，向 Have I Been Pwned 询问所输入的密码是否出现在已知泄露中。只发送其散列值四十位中的五位，绝不发送密码；该服务会看到您的网络地址。
error-password-check-off = 密码检查已关闭。
error-password-check-off-do = 请先在这里或“设置”中开启。
error-password-not-checked = 未检查：该服务没有给出可读的答复。
error-password-not-checked-do = 这不说明密码的任何情况。请稍后再试。

## 摘要
error-summary-not-one = 此文件不是 Sightline 的摘要。
error-summary-not-one-do = 请选择保存为摘要的 JSON 文件。
error-summary-newer = 此摘要由更新的版本写成。
error-summary-newer-do = 请用那个版本打开。
error-summary-changed = 此摘要已损坏，或在写成后被改动过。
error-summary-changed-do = 请向给您此文件的人索取新的一份。
error-summary-no-fonts = 此版本的 Sightline 没有用于排版的字体。
error-summary-no-fonts-do = 请改用 HTML，并从浏览器打印。
error-summary-exists = 已有同名文件。
error-summary-exists-do = 请另选名称，或加上 --force。
person-profile-public-servant = 我在公共机构工作
person-profile-soldier = 我在国防部门服役
person-profile-journalist = 我是记者，或从事有人反对的公益事业
person-profile-diaspora = 我或家人与某个国家有联系，而该国当局可能关注其在海外的人
person-profile-business = 我经营公司，或为公司出差
person-profile-parent = 我照顾孩子
person-device-none = 不想说明
person-device-own = 我自己的
person-device-work = 雇主的
person-device-service = 公共部门的
person-device-shared = 与他人共用

error-summary-too-many = 一次最多打开十五份摘要。
error-summary-too-many-do = 请先关闭其中一份。
error-summary-not-agreed = 这张表要等表上每个人都同意。
error-summary-not-agreed-do = 请为每份摘要勾选同意，或关闭那一份。
error-summary-nameless = 这些摘要中至少有一份不含程序名称。
error-summary-nameless-do = 请索取一份保存了名称的摘要，或将它略去。
office-fine = 可以使用
office-find-out = 先了解清楚
office-separate-device = 在单独的设备上使用
office-not-for-work = 不用于工作
office-other = 其他
