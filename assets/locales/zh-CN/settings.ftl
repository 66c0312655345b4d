### 设置：每项的名称与含义，以及新客户簿的起步说明。

setting-column-section = 所属
setting-column-what = 设置
setting-column-value = 当前
setting-section-you = 您
setting-section-program = 程序
setting-section-account = 您的帐户
setting-section-book = 客户簿
setting-section-files = 文件
setting-on = 开
setting-off = 关

setting-role = 角色
setting-role-about = 角色用来防止失误：不允许的操作会被拒绝并说明原因，尝试会记入日志。它不是安全边界：能打开此客户簿的人可以选择任何角色。有效期到程序结束；启动时用 --role 选择。
setting-agent = 日志中的名字
setting-agent-about = 您的更改以此名字记入活动日志。在启动时选择：--agent，settings.toml 中的 agent，否则为登录名。
setting-read-only = 只读
setting-read-only-about = 开启时，任何更改在到达客户簿之前都会被拒绝，便于放心查看。以 --read-only 打开的客户簿在重新启动程序之前始终不可更改。
setting-language = 语言
setting-language-about = 屏幕语言，有效期到程序结束；settings.toml 中的 language 可长期保存。每份邀请的语言在邀请中选择。
setting-theme = 主题
setting-theme-about = 颜色，有效期到程序结束；settings.toml 中的 theme 可长期保存。任何信息都不只靠颜色表达。
setting-theme-own = 自定义颜色
setting-mouse = 鼠标
setting-mouse-about = 开启时，须按住 Shift 才能在终端中选择文字。settings.toml 中的 mouse 可长期保存。

setting-name = 公司名称
setting-name-about = 您公司的名称，会写入邀请信。客户由此得知是谁发出的邀请。
setting-tenant = Microsoft ID
setting-tenant-about = 您自己目录的 ID（租户 ID）。它是每个邀请链接的一部分：没有它，任何邀请都无法发出。可在合作伙伴中心的帐户设置、组织资料中找到。
setting-kind = 合作伙伴类型
setting-kind-about = 您参与计划的方式。间接经销商通过提供商合作；有些功能只对某一类型开放。
setting-cloud = 云
setting-cloud-about = 您销售的 Microsoft 云。美国政府云并不提供全部功能。
setting-country = 国家
setting-country-about = 您公司所在地，用两个字母表示：DE、US、CN。合作伙伴只服务于本区域的客户；其他地区的客户会被拒绝。
setting-country-unknown = 「{ $given }」不是计划中的国家。请写两个字母，例如 DE、US 或 CN。
setting-mpn = MPN ID
setting-mpn-about = 您在 Microsoft 合作伙伴网络中的位置 ID：由数字组成。间接经销商需要它。
setting-mpn-unfit = MPN ID 最多 20 位数字，不含其他字符。
setting-status = 资格状态
setting-status-about = 您的帐户在计划中的状态，决定可用的功能：被暂停的帐户不能再销售新产品。
setting-requests = 仍提供关系请求
setting-requests-about = 文档未列出此云支持关系请求，仍然提供。仅在确知可用时开启。

setting-book = 客户簿
setting-book-about = 保存客户、邀请和日志的文件。用 --book 或变量 PARTNERDESK_BOOK 打开另一个；备份命令：partnerdesk book backup PATH
setting-counts = 内容
setting-counts-value = { $customers }，{ $invitations }，{ $entries }
setting-counts-about = 客户簿中的客户、邀请和日志记录数。
setting-head = 链头
setting-head-about = 日志的最后一条及其哈希的开头。记在别处，日后可证明之前的内容未被改动。
setting-chain = 日志链
setting-chain-about = 每条记录都带有前一条的哈希。按 Enter 检查整个日志。
setting-head-value = 第 { $entry } 条，{ $hash }
setting-settings-file = 设置文件
setting-settings-file-about = 配置文件夹中的 settings.toml（Linux 上为 ~/.config/partnerdesk）保存语言、主题、鼠标、名字等。README 的 Configuration 一节有完整说明。它不能授予任何角色。
setting-keymap = 自定义按键
setting-keymap-about = settings.toml 中的 keys：按范围和操作列出的表，或包含此表的文件名，只需写出不同之处。? 列出当前按键，: 列出操作名称。

setting-not-here = 此项不在这里更改。
setting-prompt-hint = 按 Enter 保存；留空则清除。
setting-first-title = 新的客户簿
setting-first-account = 请先填写您的信息：公司名称、Microsoft ID（每个邀请链接都包含它）、合作伙伴类型、云和国家。
setting-first-customers = 然后用 partnerdesk import FILE 导入客户，或先看看演示：partnerdesk demo。
