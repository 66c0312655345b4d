### The business profile: how customers find us.

## Words

profile-stage-draft = draft
profile-stage-published = published
profile-stage-revised = changed since it was published

industry-agriculture = Agriculture, forestry and fishing
industry-communications = Communications and media
industry-education = Education
industry-financial-services = Financial services
industry-government = Government
industry-healthcare = Healthcare
industry-hospitality = Hospitality
industry-manufacturing = Manufacturing
industry-power = Power and utilities
industry-public-safety = Public safety and national security
industry-retail = Retail and consumer goods
industry-services = Services
industry-travel = Travel and transportation
industry-wholesale = Wholesale and distribution

product-line-azure = Azure
product-line-enterprise-mobility = Enterprise Mobility + Security
product-line-exchange = Exchange
product-line-developer-tools = Developer tools
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

service-consulting = Consulting and professional services
service-custom-solution = Custom solutions
service-deployment = Deployment or migration
service-hardware = Hardware
service-integration = Integration
service-intellectual-property = Intellectual property services
service-learning = Learning and certification
service-licensing = Licensing
service-managed-services = Managed services
service-project-services = Project services

logo-path = Give the path of a picture.
logo-format = A logo is a GIF, JPG or PNG.
logo-width = A logo is at most { $limit } pixels wide, and this one is { $given }.

advice-fewer-tags = { $count } tags: fewer and sharper ones are found better.
advice-search-uses-tags = Customers search by tags, not in the description: add some.

## In the journal

journal-profile-set = write profile
journal-profile-location-add = add location
journal-profile-location-edit = edit location
journal-profile-location-delete = delete location
journal-profile-publish = publish profile

## What happened

event-profile-begun = The business profile is begun.
event-profile-written = The business profile is saved.
event-profile-location-added = A location of the business profile is added.
event-profile-location-changed = A location of the business profile is changed.
event-profile-location-deleted = A location of the business profile is deleted.
event-profile-published = The business profile is published.

## What follows

consequence-found-within-a-day = Customers find it in searches within 24 hours.

## Reasons against something

refusal-profile-region-unknown = Your own country is not recorded, so it is not known which region the profile is for.
    .fix = Record the account's country in the settings.
refusal-profile-other-region = This account does no business in that region.
    .fix = Write the profile of your own region. Another region needs another account.
refusal-profile-lacks-description = The profile has no description.
    .fix = Say who you are, in at most 2,500 characters.
refusal-profile-lacks-website = The profile has no website.
    .fix = Enter the address of your website.
refusal-profile-lacks-tags = The profile has no tag, so no search finds it.
    .fix = Choose industries, products or services, or add skills of your own.
refusal-profile-lacks-sizes = The profile wants to hear from companies of no size.
    .fix = Choose at least one size of companies.
refusal-profile-lacks-location = The profile has no location.
    .fix = Add a location with its contact.
refusal-profile-published = The profile is published as it stands.
    .fix = Nothing needs to be done. After a change it can be published again.
refusal-too-many-locations = There are { $about } locations already, and there may be no more.
    .fix = Delete one before you add another.
refusal-location-exists = There is a location { $about } already.
    .fix = Give it another name.
refusal-no-such-location = There is no location { $about }.
    .fix = Look at the locations of the profile.
refusal-location-address-fixed = The address of { $about } cannot be changed.
    .fix = Delete the location and add it again.
refusal-location-address-incomplete = The address of { $about } needs a street and a city.
    .fix = Enter both.
refusal-location-outside = { $about } is outside the profile's region.
    .fix = Check the country. A place in another region belongs to another profile.

short-profile-region-unknown = region not known
short-profile-other-region = another region
short-profile-lacks-description = description missing
short-profile-lacks-website = website missing
short-profile-lacks-tags = tags missing
short-profile-lacks-sizes = target sizes missing
short-profile-lacks-location = location missing
short-profile-published = published already
short-too-many-locations = too many locations
short-location-exists = location exists
short-no-such-location = no such location
short-location-address-fixed = address fixed
short-location-address-incomplete = address incomplete
short-location-outside = outside the region

## What stands in a profile

profile-region = Region
profile-status = Status
profile-description = Description
profile-website = Website
profile-linkedin = LinkedIn
profile-logo = Logo
profile-logo-width = Logo width
profile-industries = Industries
profile-products = Products
profile-services = Services
profile-skills = Skills
profile-sizes = Target sizes
profile-endorsement = Endorsement
profile-location = Location

## On the command line

cli-slip-web = an address in the web begins with https:// or http://
cli-slip-linkedin = a company's page looks like https://www.linkedin.com/company/NAME
cli-slip-list = a word of it is not known; see: partnerdesk profile words

cli-help-profile = Your business profile, by which customers find you
cli-help-profile-show = Show the profile, and what it lacks
cli-help-profile-preview = Show it as customers read it
cli-help-profile-words = List the words for industries, products, services and sizes
cli-help-profile-set = Write the profile; an empty text takes a value away
    .description = Who you are, at most 2,500 characters
    .website = Your website
    .linkedin = Your company's page on LinkedIn
    .logo = The path of a GIF, JPG or PNG
    .logo_width = How wide it is, at most 300 pixels
    .industries = Industries, with commas between them
    .products = Microsoft products
    .services = Services
    .skills = Skills in your own words
    .sizes = The sizes of companies you want to hear from
    .endorsement = Whether Microsoft may endorse your expertise
cli-help-profile-location = Your locations, at most five
cli-help-profile-location-add = Add a location
    .location = What it is called
    .street = Street and number
    .city = City
    .state = State or province
    .postal_code = Postal code
    .country = Country, two letters; otherwise your own
    .contact = Who answers there, such as "Ann Lee <ann@fabrikam.example>"
cli-help-profile-location-edit = Change a location's name or contact; its address stays
    .location = What it is called
    .rename = What it is to be called
    .street = Street and number
    .city = City
    .state = State or province
    .postal_code = Postal code
    .country = Country, two letters
    .contact = Who answers there
cli-help-profile-location-delete = Delete a location
    .location = What it is called
cli-help-profile-publish = Let customers see the profile as it stands
