fact-owner-law = { $owner } 适用的法律:{ $jurisdiction }。{ $regime }

core-title = 隐私检查
core-lead =
    { $count ->
        [0] 目前没有需要处理的事项。
       *[other] 有 { $count } 项值得优先留意。
    }
core-looked = 已查看{ $machine }:{ $apps } 个程序,{ $extensions } 个浏览器扩展。
core-parts = 另有 { $count } 个程序库和系统部件没有对应资料,只作计数。
core-not-checked = 未检查
core-not-checked-none = 现有的位置都已读取。
core-known = 已知情况
core-counts = 数量
core-sure = 把握程度:{ $sure }
core-possible = 仅名称相同,可能是别的软件。
core-owner = 所有者:{ $owner }
core-seen = 发现位置:{ $place }
core-sources = 来源
core-nothing-left = 没有任何数据离开这台电脑。
core-your-situation = 这些词描述的是您的情况,而不是产品本身。
core-database = 风险资料库 { $version },审核至 { $date }
core-made-on = 生成于 { $date }
core-version = 版本 { $version }
core-more = ……还有 { $count } 项同类。使用 --full 可全部列出。
core-this-machine = 这台电脑
core-folder-machine = { $path } 中的系统
core-reach-none = 它不能读取任何网站。
core-reach-some-sites = 它可以读取部分网站:{ $hosts }
core-reach-all-sites = 它可以读取并更改您打开的每个网页。
core-off = 目前已停用。
core-written = 已写入:{ $path }
core-opened = 查阅于 { $date }
core-places = 它的数据去向
core-settings = 值得更改的设置
core-alternatives = 替代选择
core-advice = 您可以做什么
core-delete-account = 注销账户的地方：{ $url }
core-not-looked = 未查看
core-notable = 值得留意，并非恶意：{ $why }
core-reviewed = 最近由 { $reviewer } 于 { $date } 审阅。
core-contest = 这里有错误吗？每条陈述都有编号，例如 { $id }。请告知 { $contact }。
core-contest-nowhere = 这里有错误吗？每条陈述都有编号，例如 { $id }。更正方法见源代码中的 assets/riskdb/README.md。
core-all-places = 全部查看位置
core-column-source = 来源
core-column-place = 位置
core-column-answer = 结果
core-column-items = 数量
core-no-window = 这里无法打开窗口。可在终端运行同样的检查:sightline checkup,或输出网页:sightline checkup --format html --output 文件。

advice-extension-remove = 打开浏览器的扩展列表并移除它。它在浏览器中保存的内容会一并删除;如果需要它的功能,请先找好替代。
advice-extension-update = 打开浏览器的扩展列表,开启开发者模式并点击“更新”;或移除后安装当前版本。
advice-extension-find-out = 打开浏览器的扩展列表,看看它能做什么、从哪里来。如果想不起为什么安装它,可先停用一周,看是否真的需要。
core-remembered-first = 已保存。下次使用 --remember 检查时会说明有何变化。
core-remembered = 已保存。自 { $date } 以来{ $count ->
    [0] 没有变化
   *[other] 有 { $count } 处变化
}。查看：
core-history-none = 尚未保存任何检查。
core-no-such-checkup = 没有保存这样的检查（{ $detail }）；“sightline history”会列出全部。
core-diff-none = 两次检查之间没有变化。
core-requests-none = 从未发送过任何内容。
core-requests-cleared = 已从列表中删除 { $count } 个请求。
core-wipe-ask = 这将删除 Sightline 在此电脑上为您保存的一切：检查、决定、设置、密钥和日志，且无法撤销。输入“删除”以继续：
core-wipe-word = 删除
core-wipe-not = 未删除任何内容。
core-wipe-yes = 全部删除无法撤销；无人可询问时请加上 --yes
core-wipe-nothing = 没有可删除的内容。
core-wiped = 已删除：{ $path }
core-wiped-key = 已删除：系统钥匙串中的密钥
core-remind = 该做一次检查了
core-remind-about = 这是您要求的提醒。只需几秒钟；方便时打开程序即可。
core-left-out = 有 { $count } 项在此格式中没有位置，已略去。
core-observed-note = 字母表示该网络登记在哪里，依据由各区域登记机构公布的数据制成的表（2026 年 6 月）。这不能证明服务器位于何处。
core-observed-others = 有 { $count } 个有连接的程序不属于任何已发现的项目。
core-imported-machine = 另一台设备（据文件“{ $name }”）
core-database-stand-in = 本机上更新过的风险数据库无法使用，暂由内置数据库代替。运行 “sightline riskdb update” 可替换它。

update-done = 现在使用风险数据库 { $version }（审阅至 { $date }）。之前的一份保留在旁边。
update-current = 风险数据库 { $version }（审阅至 { $date }）已是最新，未作任何更改。
update-still = 仍在使用风险数据库 { $version }（审阅至 { $date }）。
update-no-publisher = 本程序构建时没有发布者密钥，因此无法相信任何更新。较新的数据会随较新的程序提供，也可用 --publisher 指定发布者。
update-no-address = 发布者没有更新地址。请用 --from 指定更新文件、文件夹或地址。
update-not-in-book = 此用户的存储未能打开，本次运行的请求仅在此处列出。
update-no-home = 系统没有为本程序的数据指定文件夹，更新无处存放。
update-expired = 所提供的内容已过期：可能是旧的副本，也可能有人扣住了较新的数据。未作任何更改。请换一份副本，或稍后再试。
update-refused = 所提供的内容不是发布者签署的内容。未作任何更改。请使用其他副本或镜像。
update-too-large = 所提供的内容比任何真实更新都大。未作任何更改。
update-unreachable = 无法取得更新。未作任何更改。请稍后再试，或使用更新文件。
update-database = 所签署的不是本程序能读取的数据库，可能需要较新的程序。未作任何更改。
update-no-target = 发布者没有提供适用于本程序版本的数据库，可能需要较新的程序。未作任何更改。
update-archive = 这不是更新文件，或只是其中一部分。未作任何更改。请重新复制。
update-memory = 无法读取本机关于上次更新的记录。未作任何更改。
update-clock = 本机的时钟早于上次更新。未作任何更改。请校正时钟后再试。
update-disk = 磁盘无法写入更新。正在使用的数据库保持原样。请腾出空间，或检查文件夹的所有者。
core-pack-product = 此程序已安装。关于它的说法均为公开信息；这只是值得查看的理由，并不说明这台电脑或其用户有任何问题。
core-pack-remove = 此扩展已安装，且在通告之列。请从浏览器中移除；它做过什么，见条目的来源。
core-pack-update = 此扩展已安装，且在通告之列。请更新到已修复的版本，或将其移除；它做过什么，见条目的来源。
core-pack-find-out = 此扩展已安装，且在通告之列。请查明谁需要它、它能做什么；已知情况见条目的来源。
core-pack-versions = 涉及的版本：{ $versions }。
core-pack-sources = 来源：{ $sources }

## fix, undo, verify

core-fix-several = 有多项发现名为“{ $name }”；请用 `checkup --format json` 显示的 id 指明其中一项
core-fix-nothing = 这台电脑上没有名为“{ $name }”的发现
core-fix-no-way = 没有适用于该项发现的步骤
core-fix-ways = 该步骤不适用。适用的有：
core-fix-dry = 没有做任何更改。
core-fix-no-store = 什么都没有做：撤销的方法保存在加密存储中，而它尚不存在。`sightline checkup --remember` 会建立它。
core-fix-not = 什么都没有做。
core-fix-yes = 这里无法询问任何人；如果确定，请加上 --yes
core-fix-ask = 要这样做吗？请输入“是”：
core-fix-word = 是
core-undo-nothing = 没有与“{ $name }”有关且可以撤销的内容
core-journal-none = 还没有做过任何更改。

## 摘要
summary-steps = 先做什么
summary-word = 建议
summary-number = 数量
summary-since = 自上次以来
summary-unknown = 这次检查看不到的
summary-kept = 有意保留
summary-place = 位置
summary-reason = 原因
summary-name = 名称
summary-sure = 把握程度
summary-owner = 所有者
summary-reach = 可触及范围
summary-sources = 来源
summary-for-anyone = 它们是按一般人的情况选定的。
summary-for = 它们是针对以下情况选定的：{ $list }。
summary-program = 程序
summary-extension = 扩展
office-title = 本组织中的程序
office-about = 由各人自愿提交的摘要汇总而成，以其中最紧迫的建议为准。它针对的是程序，而不是使用它们的人。
handed-label = 人员 { $number }

stage-invented = 虚构的人物
stage-agreements = 我们的约定
stage-board = 大家合在一起
stage-steps = 我的三个步骤
stage-steps-about = 请只为自己写下来。“今天不做”也是一个回答。
stage-which-steps = 您会先走哪三步？
board-few = 我们中的少数人
board-most = 我们中的多数人
board-about = 我们中大约 { $count } 人
board-people = { $count } 人，每五人一批计数；小数字从不显示。
board-confidence = 我们有多少把握（1 到 5）：之前 { $before }，现在 { $after }。
board-waits = 有五个人交卡之后才会显示。
handout-helpline = 可以联系：{ $who }
workshop-go = 该不该举办？
workshop-ready = 开始前准备好
workshop-part = 环节
workshop-minutes = 分钟
workshop-noted = 我们记下的内容
workshop-afterwards = 四到六周之后
workshop-report = 工作坊之后的记录
core-personas-about = 供工作坊使用的虚构人物和虚构电脑：sightline workshop demo 名称
core-card-about = 卡上只有这一行。它不写任何程序、人、语言或时间。
workshop-one-minute = 一分钟一课
workshop-one-minute-about = 供助手使用：只有一分钟时说什么，以及可以做的一件事。
core-demo-machine = 虚构人物“{ $name }”的电脑
summary-no-letters = □ 代表本文件没有字形的字符。
