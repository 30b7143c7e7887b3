/**
 * The functions that a question may use: what works on values alone. Everything else is refused, so that a function the
 * engine learns tomorrow is not let in by itself. Names are compared without regard to case.
 */
const FUNCTIONS = `
  and or not xor if multiIf ifNull nullIf coalesce isNull isNotNull isNullable assumeNotNull toNullable greatest least
  equals notEquals less greater lessOrEquals greaterOrEquals isDistinctFrom isNotDistinctFrom between
  in notIn globalIn globalNotIn nullIn notNullIn exists tuple tupleElement untuple array arrayElement lambda map mapKeys
  mapValues mapContains mapContainsKey mapFromArrays mapAdd mapApply mapFilter
  plus minus multiply divide intDiv intDivOrZero modulo moduloOrZero positiveModulo negate abs sign round floor ceil ceiling
  trunc truncate roundBankers roundDown exp exp2 exp10 log ln log2 log10 log1p sqrt cbrt pow power sin cos tan asin acos
  atan atan2 pi e degrees radians isFinite isInfinite isNaN ifNotFinite width_bucket erf erfc gcd lcm min2 max2
  bitAnd bitOr bitXor bitNot bitShiftLeft bitShiftRight bitTest bitCount bitPositionsToArray
  CAST _CAST accurateCast accurateCastOrNull accurateCastOrDefault toString toInt8 toInt16 toInt32 toInt64 toInt128 toInt256 toUInt8
  toUInt16 toUInt32 toUInt64 toUInt128 toUInt256 toFloat32 toFloat64 toDecimal32 toDecimal64 toDecimal128 toDecimal256 toBool
  toInt64OrNull toInt64OrZero toInt32OrNull toInt32OrZero toUInt64OrNull toUInt64OrZero toUInt32OrNull toUInt32OrZero
  toFloat64OrNull toFloat64OrZero toDecimal64OrNull toDecimal64OrZero toDateOrNull toDateTimeOrNull toFixedString toUUID
  toUUIDOrNull toTypeName toLowCardinality
  toDate toDate32 toDateTime toDateTime64 toTimeZone toYear toQuarter toMonth toWeek toISOWeek toISOYear toYearWeek toDayOfMonth
  toDayOfWeek toDayOfYear toHour toMinute toSecond toMillisecond toUnixTimestamp toUnixTimestamp64Milli fromUnixTimestamp
  fromUnixTimestamp64Milli toStartOfYear toStartOfQuarter toStartOfMonth toStartOfWeek toMonday toStartOfDay toStartOfHour
  toStartOfMinute toStartOfSecond toStartOfInterval toStartOfFiveMinutes toStartOfTenMinutes toStartOfFifteenMinutes
  toStartOfISOYear toLastDayOfMonth toLastDayOfWeek toYYYYMM toYYYYMMDD toYYYYMMDDhhmmss date_trunc dateTrunc date_diff dateDiff
  timestamp_diff age date_add dateAdd date_sub dateSub addYears addQuarters addMonths addWeeks addDays addHours addMinutes
  addSeconds addMilliseconds addInterval subtractYears subtractQuarters subtractMonths subtractWeeks subtractDays subtractHours
  subtractMinutes subtractSeconds subtractMilliseconds toIntervalYear toIntervalQuarter toIntervalMonth toIntervalWeek
  toIntervalDay toIntervalHour toIntervalMinute toIntervalSecond toIntervalMillisecond formatDateTime parseDateTime
  parseDateTimeBestEffort parseDateTimeBestEffortOrNull dateName monthName makeDate makeDateTime now now64 today yesterday
  timeSlot
  length lengthUTF8 char_length character_length octet_length empty notEmpty lower upper lcase ucase lowerUTF8 upperUTF8
  reverse reverseUTF8 concat concatWithSeparator substring substr mid substringUTF8 substringIndex left right leftUTF8 rightUTF8
  leftPad rightPad leftPadUTF8 rightPadUTF8 trim trimBoth trimLeft trimRight ltrim rtrim startsWith startsWithUTF8 endsWith
  endsWithUTF8 position positionUTF8 positionCaseInsensitive positionCaseInsensitiveUTF8 locate like notLike ilike notILike match
  multiSearchAny multiSearchAnyCaseInsensitive multiSearchAnyCaseInsensitiveUTF8 hasToken hasTokenCaseInsensitive countSubstrings
  countSubstringsCaseInsensitive extract extractAll regexpExtract replace replaceOne replaceAll replaceRegexpOne
  replaceRegexpAll translate translateUTF8 splitByChar splitByString splitByRegexp splitByWhitespace arrayStringConcat format
  repeat space ascii initcap initcapUTF8 toValidUTF8 isValidUTF8 ngrams tokens domain domainWithoutWWW topLevelDomain path
  protocol queryString extractURLParameter cutQueryString hex unhex base64Encode base64Decode tryBase64Decode levenshteinDistance
  editDistance jaroWinklerSimilarity soundex
  toJSONString JSONExtract JSONExtractString JSONExtractInt JSONExtractUInt JSONExtractFloat JSONExtractBool JSONExtractRaw
  JSONExtractKeys JSONExtractKeysAndValues JSONExtractArrayRaw JSONHas JSONLength JSONType simpleJSONExtractString
  simpleJSONExtractInt simpleJSONExtractFloat simpleJSONHas JSONAllPaths JSONAllPathsWithTypes JSONDynamicPaths dynamicType
  dynamicElement variantType variantElement getSubcolumn isValidJSON
  arrayMap arrayFilter arrayCount arrayExists arrayAll arrayFirst arrayFirstIndex arrayFirstOrNull arrayLast arrayLastIndex
  arrayLastOrNull arraySum arrayAvg arrayMin arrayMax arrayProduct arraySort arrayReverseSort arrayPartialSort arrayReverse
  arrayDistinct arrayUniq arrayCompact arrayConcat arrayPushBack arrayPushFront arrayPopBack arrayPopFront arraySlice
  arrayResize arrayFlatten arrayZip arrayEnumerate arrayEnumerateUniq arrayDifference arrayCumSum arrayCumSumNonNegative
  arrayJoin arrayReduce arrayFill arrayReverseFill arraySplit arrayReverseSplit arrayWithConstant arrayIntersect arrayUnion has
  hasAll hasAny hasSubstr indexOf countEqual range emptyArrayString emptyArrayUInt64 arrayFold arrayRotateLeft arrayRotateRight
  cityHash64 sipHash64 xxHash64 murmurHash3_64 farmHash64 halfMD5 intHash64 MD5 SHA256
  transform caseWithExpression caseWithoutExpression rowNumberInAllBlocks bar formatReadableQuantity formatReadableTimeDelta
  formatReadableDecimalSize neighbor runningDifference identity materialize grouping
  count countDistinct sum avg min max any anyLast any_value first_value last_value anyHeavy argMin argMax uniq uniqExact
  uniqCombined uniqCombined64 uniqHLL12 median medianExact quantile quantiles quantileExact quantilesExact quantileExactInclusive
  quantilesExactInclusive quantileExactExclusive quantilesExactExclusive quantileExactLow quantileExactHigh quantileTDigest
  quantilesTDigest quantileTiming quantileInterpolatedWeighted stddevPop stddevSamp varPop varSamp covarPop covarSamp corr
  skewPop skewSamp kurtPop kurtSamp stddev_pop stddev_samp var_pop var_samp groupArray groupUniqArray groupArraySorted
  groupArrayMovingSum groupArrayMovingAvg groupArrayInsertAt groupArrayLast groupArraySample groupConcat sumMap minMap maxMap
  sumWithOverflow sumKahan avgWeighted topK topKWeighted entropy simpleLinearRegression windowFunnel retention sequenceMatch
  sequenceCount sequenceNextNode sumCount deltaSum deltaSumTimestamp boundingRatio maxIntersections groupBitAnd groupBitOr
  groupBitXor mannWhitneyUTest studentTTest welchTTest rankCorr contingency cramersV cramersVBiasCorrected theilsU
  meanZTest exponentialMovingAverage intervalLengthSum histogram
  row_number rank dense_rank denseRank percent_rank percentRank cume_dist ntile lag lead lagInFrame leadInFrame nth_value
  nonNegativeDerivative
`;

const ALLOWED = new Set(FUNCTIONS.trim().toLowerCase().split(/\s+/));
/** What may be put behind the name of an aggregate function. */
const COMBINATORS = /(?:if|distinct|ornull|ordefault|array|foreach|map|argmin|argmax)$/;

export function isAllowedFunction(name: string): boolean {
  for (let rest = name.toLowerCase(); rest !== ""; rest = rest.replace(COMBINATORS, "")) {
    if (ALLOWED.has(rest)) return true;
    if (!COMBINATORS.test(rest)) return false;
  }
  return false;
}
