// Expressions of every family, one a line, to be returned; n is a node, r a relationship, p a path of the fixture.
null
true
false
1
-1
0x1F
0o17
9223372036854775807
-9223372036854775808
1.5
-0.0
1e308
1.7976931348623157e308
0.0/0.0
1.0/0.0
-1.0/0.0
5e-324
1e-7
12345678.9
'text'
"text"
''
'it\'s'
'tab\t new\n line'
'\u00e9\u4e2d'
'𝔘🙂'
'阿里巴巴'
[]
[1, 2.0, 'x', null, true]
[[1], [[2]], []]
{}
{a: 1, b: {c: [1, {d: null}]}}
{`odd key`: 1, ``: 2, `__proto__`: 3, constructor: 4}
n
r
p
[n, r, p]
{n: n, r: [r], p: p}
nodes(p)
relationships(p)
$int
$float
$text
$list
$map
$date
$bytes
$nothing
1 + 2
7 / 2
7.0 / 2
7 % 3
2 ^ 10
-(3)
1 < 2
1 <= 1.0
1 = 1.0
1 <> 2
1 < 2 < 3
'a' < 'b'
null = null
null IS NULL
1 IS NOT NULL
[1, 2] = [1, 2]
[1, null] = [1, null]
{a: 1} = {a: 1}
date('2024-01-01') < date('2024-01-02')
1 = 'a'
1 < 'a'
true AND false
true OR null
true XOR true
NOT null
null AND false
(true OR false) AND NOT false
'a' + 'b'
'a' || 'b'
'a' + 1
size('héllo')
toUpper('ab')
toLower('AB')
upper('ab')
lower('AB')
trim('  a ')
ltrim('  a')
rtrim('a  ')
btrim('xxaxx', 'x')
left('hello', 2)
right('hello', 2)
substring('hello', 1, 3)
substring('hello', 2)
replace('hello', 'l', 'L')
reverse('hello')
split('a,b,c', ',')
split('a,b;c', [',', ';'])
char_length('abc')
character_length('abc')
toString(1)
toString(1.5)
toString(true)
toStringOrNull([1])
toStringList([1, 2.5, null])
normalize('e\u0301')
normalize('ﬁ', NFKC)
'hello' STARTS WITH 'he'
'hello' ENDS WITH 'lo'
'hello' CONTAINS 'ell'
'hello' =~ 'h.*o'
'HELLO' =~ '(?i)hello'
'a1' =~ '[a-z]\\d'
'hello' IS NORMALIZED
trim(BOTH 'x' FROM 'xax')
abs(-3)
abs(-3.5)
ceil(1.2)
floor(1.8)
round(1.5)
round(1.2345, 2)
round(-1.5, 0, 'HALF_UP')
sign(-2)
sqrt(2)
exp(1)
log(10)
log10(1000)
e()
pi()
sin(1)
cos(1)
tan(1)
cot(1)
asin(0.5)
acos(0.5)
atan(1)
atan2(1, 2)
degrees(pi())
radians(180)
haversin(0.5)
isNaN(0.0/0.0)
toInteger('42')
toInteger(3.9)
toInteger('x')
toIntegerOrNull('x')
toIntegerList(['1', 'x'])
toFloat('1.5')
toFloatOrNull('x')
toFloatList(['1', '2'])
toBoolean('true')
toBooleanOrNull('x')
toBooleanList(['true', 'no'])
range(1, 5)
range(10, 0, -3)
size([1, 2, 3])
head([1, 2])
last([1, 2])
tail([1, 2, 3])
reverse([1, 2])
[1, 2, 3][1]
[1, 2, 3][-1]
[1, 2, 3][0..2]
[1, 2, 3][1..]
[1] + [2]
[1, 2] + 3
2 IN [1, 2]
null IN [1, null]
[x IN range(1, 5) WHERE x % 2 = 1 | x * x]
[x IN [1, 2, 3]]
reduce(sum = 0, x IN [1, 2, 3] | sum + x)
all(x IN [1, 2] WHERE x > 0)
any(x IN [1, 2] WHERE x > 1)
none(x IN [1, 2] WHERE x > 2)
single(x IN [1, 2] WHERE x = 1)
isEmpty([])
isEmpty('')
isEmpty({})
keys({a: 1, b: 2})
{a: 1}.a
{a: 1}['a']
{a: {b: 2}}.a.b
coalesce(null, 1)
nullIf(1, 1)
n {.id, .name, extra: 1}
n {.*}
n {.id, r}
[(n)-->(m) | m.id]
CASE 1 WHEN 1 THEN 'one' ELSE 'other' END
CASE WHEN 1 > 2 THEN 'a' WHEN true THEN 'b' END
CASE n.id WHEN IS NULL THEN 'none' WHEN > 0 THEN 'some' END
id(n)
elementId(n)
labels(n)
properties(n)
keys(n)
n.id
n['name']
n.missing
n:Agreement
n:Agreement|Other
n:!Other
n IS Agreement
type(r)
startNode(r)
endNode(r)
properties(r)
length(p)
nodes(p)[0].id
exists((n)-->())
EXISTS { (n)-->() }
COUNT { (n)-->() }
COLLECT { MATCH (n)-->(m) RETURN m.id ORDER BY m.id }
size([(n)--() | 1])
n.list
n.when
n.place
date('2024-02-29')
date({year: 2024, week: 9, dayOfWeek: 4})
date({year: -44, month: 3, day: 15})
date('+99999-01-01')
time('12:31:14.645876123+01:00')
time({hour: 1, minute: 2, timezone: 'Z'})
localtime('12:31:14.5')
localdatetime('2024-02-29T12:31:14.000000001')
datetime('2024-02-29T12:31:14+01:00')
datetime('2024-07-01T00:00:00[Europe/Paris]')
datetime('2024-10-27T02:30:00+02:00[Europe/Paris]')
datetime({epochSeconds: 1700000000, nanosecond: 5})
datetime({year: 1800, timezone: 'Europe/Amsterdam'})
duration('P1Y2M3DT4H5M6.789S')
duration({months: -1, days: 2, seconds: -3.5})
duration('PT0S')
duration('P14M')
duration.between(date('2024-01-31'), date('2024-03-01'))
duration.inDays(date('2024-01-01'), date('2025-01-01'))
duration.inMonths(date('2024-01-01'), date('2025-01-01'))
duration.inSeconds(date('2024-01-01'), date('2024-01-02'))
date('2024-01-31') + duration('P1M')
datetime('2024-01-01T00:00:00Z') - duration('PT1H')
date('2024-02-29').year
date('2024-02-29').week
datetime('2024-01-01T00:00:00Z').epochMillis
duration('P1DT1H').hours
date.truncate('month', date('2024-02-29'))
datetime.truncate('hour', datetime('2024-02-29T12:31:14Z'))
localdatetime.truncate('day', localdatetime('2024-02-29T12:31:14'))
time.truncate('minute', time('12:31:14Z'))
localtime.truncate('second', localtime('12:31:14.5'))
datetime.fromEpoch(1700000000, 1)
datetime.fromEpochMillis(1700000000001)
duration('P1D') * 2
duration('P1D') / 2
point({x: 1, y: 2})
point({x: 1.5, y: 2, z: -3})
point({longitude: 13.4, latitude: 52.5})
point({longitude: 13.4, latitude: 52.5, height: 100})
point({x: 1, y: 2}).x
point({longitude: 1, latitude: 2}).crs
point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))
point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))
valueType(1)
valueType([1, 'a'])
valueType(n)
1 IS :: INTEGER
'a' IS NOT :: INTEGER
[1] IS :: LIST<INTEGER>
null IS :: STRING NOT NULL
vector.similarity.cosine([1.0, 2.0], [2.0, 1.0])
vector.similarity.euclidean([1.0, 2.0], [2.0, 1.0])
