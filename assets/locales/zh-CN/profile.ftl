### 业务资料：客户如何找到我们。

## 词语

profile-stage-draft = 草稿
profile-stage-published = 已发布
profile-stage-revised = 发布后有更改

industry-agriculture = 农林渔业
industry-communications = 通信与媒体
industry-education = 教育
industry-financial-services = 金融服务
industry-government = 政府
industry-healthcare = 医疗保健
industry-hospitality = 酒店餐饮
industry-manufacturing = 制造业
industry-power = 电力与公用事业
industry-public-safety = 公共安全与国家安全
industry-retail = 零售与消费品
industry-services = 服务业
industry-travel = 旅游与运输
industry-wholesale = 批发与分销

product-line-azure = Azure
product-line-enterprise-mobility = Enterprise Mobility + Security
product-line-exchange = Exchange
product-line-developer-tools = 开发工具
product-line-dynamics-365-business = Dynamics 365 Business
product-line-dynamics-365-enterprise = Dynamics 365 Enterprise
product-line-dynamics-classic = Dynamics AX, GP, NAV, SL
product-line-microsoft-365 = Microsoft 365
product-line-office = Office
product-line-power-bi = Power BI
product-line-project = Project
product-line-sharepoint = SharePoint
product-line-skype-for-business = Skype for Business
product-line-surface = Surface
product-line-surface-hub = Surface Hub
product-line-sql = SQL
product-line-teams = Teams
product-line-visio = Visio
product-line-windows = Windows
product-line-yammer = Yammer

service-consulting = 咨询与专业服务
service-custom-solution = 定制解决方案
service-deployment = 部署或迁移
service-hardware = 硬件
service-integration = 集成
service-intellectual-property = 知识产权服务
service-learning = 学习与认证
service-licensing = 许可
service-managed-services = 托管服务
service-project-services = 项目服务

logo-path = 请给出图片的路径。
logo-format = 徽标必须是 GIF、JPG 或 PNG。
logo-width = 徽标最宽 { $limit } 像素，而此图为 { $given } 像素。

advice-fewer-tags = { $count } 个标签：更少、更精准的标签更容易被找到。
advice-search-uses-tags = 客户按标签而不是按描述搜索：请添加一些标签。

## 日志

journal-profile-set = 编写业务资料
journal-profile-location-add = 添加地点
journal-profile-location-edit = 编辑地点
journal-profile-location-delete = 删除地点
journal-profile-publish = 发布业务资料

## 发生的事

event-profile-begun = 业务资料已开始编写。
event-profile-written = 业务资料已保存。
event-profile-location-added = 业务资料已添加地点。
event-profile-location-changed = 业务资料的地点已更改。
event-profile-location-deleted = 业务资料的地点已删除。
event-profile-published = 业务资料已发布。

## 后果

consequence-found-within-a-day = 客户将在 24 小时内搜索到它。

## 不可行的原因

refusal-profile-region-unknown = 没有记录您自己的国家/地区，因此不知道资料属于哪个区域。
    .fix = 请在设置中记录账户的国家/地区。
refusal-profile-other-region = 此账户不在该区域开展业务。
    .fix = 请编写您自己区域的资料。其他区域需要另一个账户。
refusal-profile-lacks-description = 资料没有描述。
    .fix = 请用不超过 2,500 个字符介绍自己。
refusal-profile-lacks-website = 资料没有网站。
    .fix = 请输入您的网站地址。
refusal-profile-lacks-tags = 资料没有标签，搜索无法找到它。
    .fix = 请选择行业、产品或服务，或添加自己的技能。
refusal-profile-lacks-sizes = 资料没有选择任何公司规模。
    .fix = 请至少选择一种公司规模。
refusal-profile-lacks-location = 资料没有地点。
    .fix = 请添加一个地点及其联系人。
refusal-profile-published = 资料已按现状发布。
    .fix = 无需操作。更改后可以再次发布。
refusal-too-many-locations = 已有{ $about }个地点，不能再多。
    .fix = 请先删除一个再添加。
refusal-location-exists = 已有地点{ $about }。
    .fix = 请使用其他名称。
refusal-no-such-location = 没有地点{ $about }。
    .fix = 请查看资料的地点。
refusal-location-address-fixed = { $about }的地址不能更改。
    .fix = 请删除该地点后重新添加。
refusal-location-address-incomplete = { $about }的地址需要街道和城市。
    .fix = 请输入这两项。
refusal-location-outside = { $about }不在资料的区域内。
    .fix = 请检查国家/地区。其他区域的地点属于另一份资料。

short-profile-region-unknown = 区域未知
short-profile-other-region = 其他区域
short-profile-lacks-description = 缺少描述
short-profile-lacks-website = 缺少网站
short-profile-lacks-tags = 缺少标签
short-profile-lacks-sizes = 缺少目标规模
short-profile-lacks-location = 缺少地点
short-profile-published = 已发布
short-too-many-locations = 地点过多
short-location-exists = 地点已存在
short-no-such-location = 没有该地点
short-location-address-fixed = 地址不可更改
short-location-address-incomplete = 地址不完整
short-location-outside = 不在区域内

## 资料的内容

profile-region = 区域
profile-status = 状态
profile-description = 描述
profile-website = 网站
profile-linkedin = LinkedIn
profile-logo = 徽标
profile-logo-width = 徽标宽度
profile-industries = 行业
profile-products = 产品
profile-services = 服务
profile-skills = 技能
profile-sizes = 目标规模
profile-endorsement = 认可
profile-location = 地点

## 命令行

cli-slip-web = 网址以 https:// 或 http:// 开头
cli-slip-linkedin = 公司页面形如 https://www.linkedin.com/company/NAME
cli-slip-list = 其中有未知的词；参见：partnerdesk profile words

cli-help-profile = 您的业务资料，客户由此找到您
cli-help-profile-show = 显示资料及其缺少的内容
cli-help-profile-preview = 按客户看到的样子显示
cli-help-profile-words = 列出行业、产品、服务和规模的词
cli-help-profile-set = 编写资料；空文本会去掉一个值
    .description = 介绍自己，最多 2,500 个字符
    .website = 您的网站
    .linkedin = 您公司的 LinkedIn 页面
    .logo = GIF、JPG 或 PNG 的路径
    .logo_width = 宽度，最多 300 像素
    .industries = 行业，以逗号分隔
    .products = Microsoft 产品
    .services = 服务
    .skills = 用您自己的话描述的技能
    .sizes = 希望收到其推荐的公司规模
    .endorsement = 是否允许 Microsoft 认可您的专长
cli-help-profile-location = 您的地点，最多五个
cli-help-profile-location-add = 添加地点
    .location = 地点名称
    .street = 街道和门牌号
    .city = 城市
    .state = 省或州
    .postal_code = 邮政编码
    .country = 国家/地区，两个字母；否则为您自己的
    .contact = 由谁答复，例如 "Ann Lee <ann@fabrikam.example>"
cli-help-profile-location-edit = 更改地点的名称或联系人；地址不变
    .location = 地点名称
    .rename = 新的名称
    .street = 街道和门牌号
    .city = 城市
    .state = 省或州
    .postal_code = 邮政编码
    .country = 国家/地区，两个字母
    .contact = 由谁答复
cli-help-profile-location-delete = 删除地点
    .location = 地点名称
cli-help-profile-publish = 让客户看到资料的现状
