// SPDX-License-Identifier: EUPL-1.2
// Which members of the model are stored, and under what name: one table for writing and reading.
#pragma once

#include <string_view>
#include <tuple>

#include "model/register.hpp"

namespace verband::store {

/// A member of a struct with its name in the payload.
template <typename T, typename M>
struct Field {
  std::string_view name;
  M T::* member;
};

template <typename T, typename M>
constexpr Field<T, M> field(std::string_view name, M T::* member) {
  return {name, member};
}

/// `Fields<T>::all` is a tuple of the fields of T.
template <typename T>
struct Fields;

template <typename T>
concept Described = requires { Fields<T>::all; };

template <>
struct Fields<Repair> {
  static constexpr std::tuple all{field("kind", &Repair::kind), field("raw", &Repair::raw),
                                  field("before", &Repair::before), field("after", &Repair::after),
                                  field("reason", &Repair::reason)};
};
template <>
struct Fields<Cell> {
  static constexpr std::tuple all{
      field("text", &Cell::text), field("place", &Cell::place), field("repairs", &Cell::repairs),
      field("confidence", &Cell::confidence), field("doubts", &Cell::doubts)};
};
template <>
struct Fields<Column> {
  static constexpr std::tuple all{field("role", &Column::role), field("header", &Column::header)};
};
template <>
struct Fields<Finding> {
  static constexpr std::tuple all{
      field("severity", &Finding::severity), field("code", &Finding::code),
      field("row", &Finding::row),           field("field", &Finding::field),
      field("where", &Finding::where),       field("detail", &Finding::detail)};
};
template <>
struct Fields<Box> {
  static constexpr std::tuple all{field("left", &Box::left), field("top", &Box::top),
                                  field("right", &Box::right), field("bottom", &Box::bottom)};
};
template <>
struct Fields<TextPlace> {
  static constexpr std::tuple all{field("spans", &TextPlace::spans)};
};
template <>
struct Fields<PageBox> {
  static constexpr std::tuple all{field("page", &PageBox::page), field("box", &PageBox::box)};
};
template <>
struct Fields<PagePlace> {
  static constexpr std::tuple all{field("boxes", &PagePlace::boxes)};
};
template <>
struct Fields<SheetPlace> {
  static constexpr std::tuple all{
      field("sheet", &SheetPlace::sheet), field("row", &SheetPlace::row),
      field("column", &SheetPlace::column), field("rows", &SheetPlace::rows),
      field("columns", &SheetPlace::columns)};
};
template <>
struct Fields<NodePlace> {
  static constexpr std::tuple all{field("path", &NodePlace::path)};
};
template <>
struct Fields<Participant> {
  static constexpr std::tuple all{
      field("code", &Participant::code),    field("name", &Participant::name),
      field("role", &Participant::role),    field("via", &Participant::via),
      field("rule", &Participant::rule),    field("text", &Participant::text),
      field("note", &Participant::note),    field("reason", &Participant::reason),
      field("period", &Participant::period)};
};
template <>
struct Fields<Unresolved> {
  static constexpr std::tuple all{field("text", &Unresolved::text),
                                  field("kind", &Unresolved::kind),
                                  field("reason", &Unresolved::reason)};
};
template <>
struct Fields<Rule> {
  static constexpr std::tuple all{
      field("text", &Rule::text),         field("kind", &Rule::kind),
      field("grouping", &Rule::grouping), field("expected_count", &Rule::expected_count),
      field("except", &Rule::except),     field("reason", &Rule::reason)};
};
template <>
struct Fields<Variant> {
  static constexpr std::tuple all{field("name", &Variant::name),
                                  field("participants", &Variant::participants),
                                  field("reason", &Variant::reason)};
};
template <>
struct Fields<Doubt> {
  static constexpr std::tuple all{field("field", &Doubt::field), field("reason", &Doubt::reason)};
};
template <>
struct Fields<Interpretation> {
  static constexpr std::tuple all{
      field("name", &Interpretation::name),
      field("abbreviation", &Interpretation::abbreviation),
      field("participants", &Interpretation::participants),
      field("optional_participants", &Interpretation::optional_participants),
      field("unresolved", &Interpretation::unresolved),
      field("rules", &Interpretation::rules),
      field("variants", &Interpretation::variants),
      field("legal_basis", &Interpretation::legal_basis),
      field("legal_form", &Interpretation::legal_form),
      field("levels", &Interpretation::levels),
      field("obligation", &Interpretation::obligation),
      field("effect", &Interpretation::effect),
      field("status", &Interpretation::status),
      field("parent", &Interpretation::parent),
      field("alignment", &Interpretation::alignment),
      field("mentions", &Interpretation::mentions),
      field("policy_all", &Interpretation::policy_all),
      field("policy_areas", &Interpretation::policy_areas),
      field("policy_unmapped", &Interpretation::policy_unmapped),
      field("tasks", &Interpretation::tasks),
      field("period", &Interpretation::period),
      field("identifiers", &Interpretation::identifiers),
      field("reasons", &Interpretation::reasons),
      field("doubts", &Interpretation::doubts)};
};
template <>
struct Fields<StatedField> {
  static constexpr std::tuple all{field("role", &StatedField::role),
                                  field("header", &StatedField::header),
                                  field("cell", &StatedField::cell)};
};
template <>
struct Fields<AtlasRelease> {
  static constexpr std::tuple all{field("release", &AtlasRelease::release),
                                  field("hash", &AtlasRelease::hash)};
};
template <>
struct Fields<Source> {
  static constexpr std::tuple all{
      field("id", &Source::id), field("title", &Source::title), field("size", &Source::size),
      field("visibility", &Source::visibility), field("redacted", &Source::redacted)};
};
template <>
struct Fields<Reading> {
  static constexpr std::tuple all{field("id", &Reading::id),
                                  field("source", &Reading::source),
                                  field("owner", &Reading::owner),
                                  field("reference_date", &Reading::reference_date),
                                  field("window", &Reading::window),
                                  field("options", &Reading::options),
                                  field("reader", &Reading::reader),
                                  field("release", &Reading::release),
                                  field("format", &Reading::format),
                                  field("shape", &Reading::shape),
                                  field("dialect", &Reading::dialect),
                                  field("columns", &Reading::columns),
                                  field("findings", &Reading::findings),
                                  field("proof_equal", &Reading::proof_equal),
                                  field("superseded_by", &Reading::superseded_by)};
};
template <>
struct Fields<Account> {
  static constexpr std::tuple all{
      field("id", &Account::id),         field("reading", &Account::reading),
      field("source", &Account::source), field("row", &Account::row),
      field("page", &Account::page),     field("stated", &Account::stated),
      field("typed", &Account::typed),   field("observed", &Account::observed)};
};
template <>
struct Fields<Judgement> {
  static constexpr std::tuple all{
      field("id", &Judgement::id),           field("account", &Judgement::account),
      field("part", &Judgement::part),       field("partnership", &Judgement::partnership),
      field("verdict", &Judgement::verdict), field("actor", &Judgement::actor),
      field("reason", &Judgement::reason),   field("superseded_by", &Judgement::superseded_by)};
};
template <>
struct Fields<Partnership> {
  static constexpr std::tuple all{
      field("uri", &Partnership::uri), field("slug", &Partnership::slug),
      field("aliases", &Partnership::aliases), field("redirects_to", &Partnership::redirects_to)};
};
template <>
struct Fields<Amendment> {
  static constexpr std::tuple all{
      field("id", &Amendment::id),           field("partnership", &Amendment::partnership),
      field("account", &Amendment::account), field("organisation", &Amendment::organisation),
      field("turn", &Amendment::turn),       field("date", &Amendment::date),
      field("role", &Amendment::role),       field("instead_of", &Amendment::instead_of),
      field("cause", &Amendment::cause),     field("reason", &Amendment::reason)};
};
template <>
struct Fields<Ruling> {
  static constexpr std::tuple all{field("id", &Ruling::id),
                                  field("partnership", &Ruling::partnership),
                                  field("field", &Ruling::field),
                                  field("account", &Ruling::account),
                                  field("actor", &Ruling::actor),
                                  field("reason", &Ruling::reason),
                                  field("superseded_by", &Ruling::superseded_by)};
};
template <>
struct Fields<PairJudgement> {
  static constexpr std::tuple all{field("id", &PairJudgement::id),
                                  field("one", &PairJudgement::one),
                                  field("other", &PairJudgement::other),
                                  field("verdict", &PairJudgement::verdict),
                                  field("actor", &PairJudgement::actor),
                                  field("reason", &PairJudgement::reason),
                                  field("superseded_by", &PairJudgement::superseded_by)};
};
template <>
struct Fields<DivisionRegion> {
  static constexpr std::tuple all{
      field("key", &DivisionRegion::key), field("code", &DivisionRegion::code),
      field("name", &DivisionRegion::name), field("members", &DivisionRegion::members)};
};
template <>
struct Fields<RegionDivision> {
  static constexpr std::tuple all{field("id", &RegionDivision::id),
                                  field("name", &RegionDivision::name),
                                  field("division", &RegionDivision::division),
                                  field("kind", &RegionDivision::kind),
                                  field("period", &RegionDivision::period),
                                  field("read_on", &RegionDivision::read_on),
                                  field("hash", &RegionDivision::hash),
                                  field("file", &RegionDivision::file),
                                  field("size", &RegionDivision::size),
                                  field("regions", &RegionDivision::regions),
                                  field("findings", &RegionDivision::findings)};
};

}  // namespace verband::store
