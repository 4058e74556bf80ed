"""English words above columns, from directories and logs that overseas associations keep.

Written like `headwords`: one field a line, `?` for words that need the cells' evidence, `~` for
words that give way.
"""

from __future__ import annotations

VISIT = """
title: delegation name | name of delegation | visiting group | group | group name | visitor group | visiting party | organisation |
    organization | visitors from | visiting organisation | visiting organization | party | company/organisation | visit
start: date of visit | visit date | visit dates | dates | arrival date | arrived | date from | from date | received on | day | when
end: departure date | departed | date to | to date | left
country: from? | coming from | country of origin | origin? | home country | country/city
headcount: pax | no. of pax | no. of people | no. of persons | number of persons | number of visitors | no. of visitors | size | group size |
    party size | head count | no. of guests | members | delegates | number of delegates | total pax
head: head of delegation | delegation head | group leader | leader of delegation | led by | team leader | delegation leader |
    head of group | contact person~
guests: guest | guest names | names of guests | names | delegation members | visitor names | main guests | key guests | visitor | attendees
purpose: purpose of visit | reason for visit | purpose of the visit | objective | objectives | agenda | activity | activities | programme |
    program | occasion | topic | subject
hosts: received by | hosted by | accompanied by | met by | our staff | reception | welcomed by | met with | in attendance | staff
lodging: hotel | accommodation | lodging | stay
travel: flight | flights | flight no. | transport | travel | train
budget: cost | costs | budget | expenses
outcome: outcomes | results | outcome of visit | outcome/result | conclusion | agreed
next_step: follow up | follow-up | followup | action | actions | next action
projects: project shown | projects visited | sites | sites visited
company: company name | firm | employer
owner: staff in charge | person in charge | pic | officer in charge
kind: type of visit | visit type | category
"""

PROJECT = """
name: project name | project title | lead name | opportunity | deal | deal name | lead~ | investment project | name of project
number: project no. | ref | ref. | reference | lead no. | project id | code
investors: investor | investors | investor name | investing company | company | company name | investing party | client | sponsor | invested by
investment: amount | investment amount | total investment | investment | size | deal size | value | investment size | planned investment |
    total amount | capital | estimated investment | expected investment | project value
currency: currency | ccy
industry: sector | industry sector | field | business sector
stage: stage | project stage | phase | status? | deal stage | current stage
content: description | project description | scope | summary | details | brief
site: location | site | proposed site | project location | place | proposed location
land: land needed | land area | land required
owner: person in charge | pic | officer in charge | lead officer | responsible | account manager | assigned to | handled by |
    project manager | staff in charge
lead_unit: department | unit in charge | lead unit | responsible unit | lead department
progress: progress | update | latest update | latest progress | status update | current progress | developments | latest status | remarks on progress
obstacles: issues | problems | obstacles | challenges | difficulties | bottlenecks
next_step: next step | next steps | next action | action required | action | follow-up action
next_date: deadline | due | due date | target date | next meeting | next follow-up | follow-up date | next contact | by when
expected_signing: expected signing | signing date | expected close | expected closing | close date | target signing
introducer: introduced by | referred by | source | lead source | introducer
cooperation: mode of cooperation | investment mode | type of investment | cooperation mode
investors.country: country | investor country | origin | country of origin | from?
contact: contact | contact person | contact name | investor contact
benefit: jobs | expected jobs | benefits | expected revenue
"""

FOLLOWUP = """
subject: task | task name | to do | to-do | todo | action item | action items | action | activity | reminder | item | matter | what | follow-up |
    follow up | description~ | details~ | agenda item
kind: category? | channel | how | mode | means
due: due | due date | due by | deadline | target date | by when | complete by | finish by | follow-up date | follow up date | reminder date |
    remind on | end date | when~ | date due
due_time: time? | due time | reminder time
start: start date | started | begin date | begins | start
owner: owner | assignee | assigned to | responsible | responsible person | person in charge | pic | action by | who | in charge | handled by | by whom |
    staff
co_owner: assisted by | with | support | supported by | cc
assigned_by: assigned by | given by | requested by | requester | from?
assigned_on: assigned on | date assigned | assigned date | date raised | raised on | created | created on | date created | date received |
    opened | date opened
priority: priority | urgency | importance
state: status | state | done | done? | completed? | complete? | progress status
progress: progress | update | updates | latest update | progress notes | status notes
result: result | outcome | action taken | resolution | outcome/result
done_on: date completed | completed on | completion date | done on | closed on | date closed | finished | date done
about: contact | contact name | client | regarding | about | related to | person | company | association | organisation | organization |
    project | name~ | with whom
next_step: next step | next action
remark: notes | comments | remarks | comment
"""

PERSON = """
name: display name | full name | fullname | contact | member name | member | contact person | name in full | file as~ | chinese name | 中文 name |
    name (chinese) | nickname~
name_foreign: name? | full name? | english name | name in english | foreign name | romanised name | passport name | name (english)
name_traditional: traditional name
honorific: title? | salutation | prefix | mr/ms | mr/mrs | courtesy title | name prefix | suffix~ | honorific
gender: sex | gender | m/f
birthday: date of birth | dob | d.o.b. | birth date | birthdate | born | year of birth | birthday
native_place: ancestral home | native place | hometown | ancestral hometown | place of origin | ancestral place
nationality: citizenship | nationality | passport country
country: country of residence | residence | country/region of residence | business country | mailing country | home country/region | from?
city: based in | location | town | city/town | town/city | home town | suburb
address: home address | postal address | office address | street address | mailing address | address line 1 | address 1 | contact address | street
company: employer | firm | organisation | organization | business name | company/organisation | company/organization | work | affiliation |
    company / organisation | business | corporation | company name
post: job title | designation | position | occupation title | title? | job | role | position held | position/title | job position | current position
phones: mobile | mobile no | mobile no. | mobile phone | mobile number | cell | cell no. | hp | h/p | hp no. | hand phone | handphone | tel (o) | tel (h) |
    tel(o) | tel(h) | tel (office) | tel (home) | office | office tel | office tel. | office no. | office phone | office number | home tel |
    home tel. | home no. | home number | direct line | direct | phone no. | phone no | tel no. | tel no | telephone no. | telephone no | contact no. |
    contact no | contact number | telephone number | work number | main phone | phone (mobile) | phone (office) | phone (work) |
    phone (home) | phone (cell) | mobile/whatsapp | whatsapp/mobile | daytime phone | evening phone
emails: e-mail | email | email addresses | e-mail 1 | e-mail 2 | email 1 | email 2 | work email | personal email | home email | e-mail (work) |
    e-mail (home) | e-mail 3 value | email id | mail address | e-mail addr.
wechat: wechat id | weixin | wechat no. | we chat
other_im: whatsapp | whatsapp no. | line id | telegram | skype id | kakaotalk | viber | zalo | linkedin | signal | whatsapp number
website: web site | web address | homepage | web
industry: sector | trade | line of business | business type | profession? | business nature | nature of business | field
business: products | main products | services | business scope
association: society | club | association | chapter | member of | organisation name?
association.post: office held | committee post | post held | office | committee position | post in association
language: languages | preferred language | languages spoken | dialect
education: degree | education | qualification | qualifications | school | university
honours: awards | honours | honors
remark: note | notes | comments | remark | remarks | about | interests~ | background~
referrer: introduced by | referred by | source
fax: fax no. | fax no | fax number | facsimile
postcode: postal code | post code | zip/postal code | zip code | p.o. code
family_name: surname | last name | family name | lastname | family
middle_name: middle name | middle names | middle name(s) | middlename | 中间名
given_name: first name | given name | forename | given names | first names | firstname | given | christian name
company.website: company website
org_post: organisation & position | organization & position | company & position | company & title | organisation and position | organization and position | company and title | company/position | organisation/position | affiliation & title
owner: relationship manager | account manager | staff in charge | handled by | our contact | liaison officer | owner
"""

ASSOCIATION = """
name: association | association name | name of association | society | society name | name of society | organisation | organization |
    organisation name | organization name | club | chamber | name of organisation | name of organization | name | member association |
    affiliate | community organisation | community group
name_en: organisation (english) | organization (english) | society (english) | association (english) | english | name (eng) | english name | name in english | name (english)
name_local: chinese name | local name | name in chinese
short_name: abbreviation | acronym | short name | abbr.
kind: type | category | kind | nature | type of association
country: country | country/region | nation
region: state | state/province | province | prefecture
city: city | town | city/town
address: address | office address | mailing address | registered address | clubhouse
founded: founded | year founded | established | year established | est. | founding year | date founded | since | founded in | established in | formed
member_count: members | no. of members | number of members | membership | member count | membership size | total members
president: president | chairman | chairperson | president name | current president | chair | leader | president/chairman
secretary: secretary | secretary general | hon. secretary | honorary secretary | general secretary
contact: contact | contact person | contact name | liaison
phones: phone | tel | telephone | phone no. | tel. no. | contact no. | contact number | telephone no. | office tel | mobile
emails: email | e-mail | email address
website: website | web | url | homepage | web site
term_number: term | current term | term no.
term_years: term (years) | term length | term of office (years)
term_start: term start | elected | took office | elected on | term began
next_election: next election | next agm election | term ends | term end | end of term
purpose: purpose | aims | objectives | mission
remark: notes | remarks | comments
postcode: postal code | postcode | zip
fax: fax | fax no.
native_scope: ancestral places | dialect group | origin
other_im: line id | whatsapp | line
"""

DONATION = """
title: donation | gift | gift name | description | campaign | appeal | fund | project~
donors: donor | donors | donor name | name of donor | given by | donated by | gift from | from | contributor | benefactor | sponsor | name~
date: date | received | date received | received on | gift date | donation date | date of gift | date of donation
amount: amount | sum | value | gift amount | donation amount | amount given | cash | total | cash amount
currency: currency | ccy
goods: goods | items | item | in kind | in-kind | in-kind gift | gift in kind | goods given | articles
quantity: quantity | qty | number of items
unit: unit | units
recipient: recipient | beneficiary | received by | given to | to | school
purpose: purpose | for | use | designation | in aid of | intended use | restricted to
state: status | state
kind: type | kind | gift type
remark: notes | remarks | comments
"""

AGREEMENT = """
name: agreement | agreement name | title | mou | memorandum | document | name of agreement
parties: parties | party | partner | counterpart | with | partner organisation | partner organization | party a | party b | organisation | organization
signed: signed | date signed | signed on | signing date | date of signing | effective date | date
signed_at: place | signed at | signed in | place of signing | venue | location
signatories: signatories | signed by | signatory
expires: expires | expiry | expiry date | valid until | end date | expires on | expiration date | valid to
auto_renew: auto renew | auto-renewal | automatic renewal | renews
areas: areas | scope | areas of cooperation | areas of co-operation | fields | subject
state: status | state
remark: notes | remarks | comments
"""

FIELDS = {
    "agreement": AGREEMENT,
    "donation": DONATION,
    "visit": VISIT,
    "project": PROJECT,
    "followup": FOLLOWUP,
    "person": PERSON,
    "association": ASSOCIATION,
}
"""The lists by the entity of the table."""
