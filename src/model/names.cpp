// SPDX-License-Identifier: EUPL-1.2
// The names of enumerators as they stand in exports, in both directions, from one table each.
#include <array>
#include <utility>

#include "model/draft.hpp"
#include "model/ensure.hpp"
#include "model/interpretation.hpp"
#include "model/register.hpp"

namespace verband {
namespace {

template <typename Enum>
struct Names;  // specialised below: constexpr array `all` of (enumerator, name)

template <typename Enum, std::size_t N>
using Table = std::array<std::pair<Enum, std::string_view>, N>;

template <>
struct Names<Severity> {
  static constexpr Table<Severity, 3> all{
      {{Severity::note, "note"}, {Severity::doubt, "doubt"}, {Severity::problem, "problem"}}};
};
template <>
struct Names<ColumnRole> {
  static constexpr Table<ColumnRole, 7> all{{{ColumnRole::name, "name"},
                                             {ColumnRole::purpose, "purpose"},
                                             {ColumnRole::participants, "participants_text"},
                                             {ColumnRole::policy_area, "policy_area_text"},
                                             {ColumnRole::nature, "nature_text"},
                                             {ColumnRole::legal_form, "legal_form_text"},
                                             {ColumnRole::extra, "extra"}}};
};
template <>
struct Names<Dialect> {
  static constexpr Table<Dialect, 4> all{{{Dialect::pdfbox, "pdfbox"},
                                          {Dialect::pdftotext_plain, "pdftotext"},
                                          {Dialect::pdftotext_layout, "pdftotext-layout"},
                                          {Dialect::unknown, "unknown"}}};
};
template <>
struct Names<Shape> {
  static constexpr Table<Shape, 7> all{{{Shape::none, "none"},
                                        {Shape::table, "table"},
                                        {Shape::cards, "cards"},
                                        {Shape::outline, "outline"},
                                        {Shape::list, "list"},
                                        {Shape::long_form, "long-form"},
                                        {Shape::matrix, "matrix"}}};
};
template <>
struct Names<RepairKind> {
  static constexpr Table<RepairKind, 4> all{{{RepairKind::false_space, "false-space"},
                                             {RepairKind::line_join, "line-join"},
                                             {RepairKind::hyphen, "hyphen"},
                                             {RepairKind::encoding, "encoding"}}};
};
template <>
struct Names<OrganisationKind> {
  static constexpr Table<OrganisationKind, 6> all{
      {{OrganisationKind::municipality, "municipality"},
       {OrganisationKind::province, "province"},
       {OrganisationKind::water_authority, "water-authority"},
       {OrganisationKind::cooperation_body, "cooperation-body"},
       {OrganisationKind::national_body, "national-body"},
       {OrganisationKind::other, "other"}}};
};
template <>
struct Names<GroupingKind> {
  static constexpr Table<GroupingKind, 7> all{{{GroupingKind::country, "country"},
                                               {GroupingKind::province, "province"},
                                               {GroupingKind::police_unit, "police-unit"},
                                               {GroupingKind::safety_region, "safety-region"},
                                               {GroupingKind::health_region, "health-region"},
                                               {GroupingKind::region, "region"},
                                               {GroupingKind::division, "division"}}};
};
template <>
struct Names<Role> {
  static constexpr Table<Role, 5> all{{{Role::participant, "participant"},
                                       {Role::centre_municipality, "centre-municipality"},
                                       {Role::contact_municipality, "contact-municipality"},
                                       {Role::partner, "partner"},
                                       {Role::supervisor, "supervisor"}}};
};
template <>
struct Names<Via> {
  static constexpr Table<Via, 4> all{{{Via::named, "named"},
                                      {Via::rule, "rule"},
                                      {Via::count, "count"},
                                      {Via::implied, "implied"}}};
};
template <>
struct Names<LegalBasis> {
  static constexpr Table<LegalBasis, 3> all{{{LegalBasis::not_stated, "not-stated"},
                                             {LegalBasis::public_law, "public-law"},
                                             {LegalBasis::private_law, "private-law"}}};
};
template <>
struct Names<LegalForm> {
  static constexpr Table<LegalForm, 19> all{
      {{LegalForm::openbaar_lichaam, "openbaar_lichaam"},
       {LegalForm::bedrijfsvoeringsorganisatie, "bedrijfsvoeringsorganisatie"},
       {LegalForm::gemeenschappelijk_orgaan, "gemeenschappelijk_orgaan"},
       {LegalForm::centrumregeling, "centrumregeling"},
       {LegalForm::regeling_zonder_meer, "regeling_zonder_meer"},
       {LegalForm::vereniging, "vereniging"},
       {LegalForm::stichting, "stichting"},
       {LegalForm::naamloze_vennootschap, "naamloze_vennootschap"},
       {LegalForm::besloten_vennootschap, "besloten_vennootschap"},
       {LegalForm::cooperatie, "cooperatie"},
       {LegalForm::commanditaire_vennootschap, "commanditaire_vennootschap"},
       {LegalForm::vennootschap_onder_firma, "vennootschap_onder_firma"},
       {LegalForm::maatschap, "maatschap"},
       {LegalForm::convenant, "convenant"},
       {LegalForm::europese_groepering_voor_territoriale_samenwerking,
        "europese_groepering_voor_territoriale_samenwerking"},
       {LegalForm::benelux_groepering_voor_territoriale_samenwerking,
        "benelux_groepering_voor_territoriale_samenwerking"},
       {LegalForm::europese_vennootschap, "europese_vennootschap"},
       {LegalForm::europees_economisch_samenwerkingsverband,
        "europees_economisch_samenwerkingsverband"},
       {LegalForm::onderlinge_waarborgmaatschappij, "onderlinge_waarborgmaatschappij"}}};
};
template <>
struct Names<Level> {
  static constexpr Table<Level, 2> all{
      {{Level::execution, "execution"}, {Level::policy, "policy"}}};
};
template <>
struct Names<Obligation> {
  static constexpr Table<Obligation, 4> all{{{Obligation::not_stated, "not-stated"},
                                             {Obligation::voluntary, "voluntary"},
                                             {Obligation::partly_mandatory, "partly-mandatory"},
                                             {Obligation::mandatory, "mandatory"}}};
};
template <>
struct Names<Effect> {
  static constexpr Table<Effect, 5> all{{{Effect::not_stated, "not-stated"},
                                         {Effect::advisory, "advisory"},
                                         {Effect::advisory_but_framing, "advisory-but-framing"},
                                         {Effect::framing, "framing"},
                                         {Effect::binding, "binding"}}};
};
template <>
struct Names<Status> {
  static constexpr Table<Status, 4> all{{{Status::active, "active"},
                                         {Status::planned, "planned"},
                                         {Status::to_be_dissolved, "to-be-dissolved"},
                                         {Status::dissolved, "dissolved"}}};
};
template <>
struct Names<RuleKind> {
  static constexpr Table<RuleKind, 5> all{
      {{RuleKind::all_municipalities, "all-municipalities"},
       {RuleKind::municipalities_of, "municipalities-of"},
       {RuleKind::some_municipalities_of, "some-municipalities-of"},
       {RuleKind::count_of_municipalities, "count-of-municipalities"},
       {RuleKind::region, "region"}}};
};
template <>
struct Names<UnresolvedKind> {
  static constexpr Table<UnresolvedKind, 6> all{{{UnresolvedKind::kind_of_party, "kind-of-party"},
                                                 {UnresolvedKind::open_ended, "open-ended"},
                                                 {UnresolvedKind::organisation, "organisation"},
                                                 {UnresolvedKind::foreign, "foreign"},
                                                 {UnresolvedKind::ambiguous, "ambiguous"},
                                                 {UnresolvedKind::unknown, "unknown"}}};
};
template <>
struct Names<Visibility> {
  static constexpr Table<Visibility, 3> all{
      {{Visibility::closed, "closed"}, {Visibility::cells, "cells"}, {Visibility::open, "public"}}};
};
template <>
struct Names<Verdict> {
  static constexpr Table<Verdict, 3> all{
      {{Verdict::same, "same"}, {Verdict::not_same, "not-same"}, {Verdict::unsure, "unsure"}}};
};
template <>
struct Names<ChangeKind> {
  static constexpr Table<ChangeKind, 8> all{{{ChangeKind::release, "release"},
                                             {ChangeKind::import, "import"},
                                             {ChangeKind::judgement, "judgement"},
                                             {ChangeKind::source, "source"},
                                             {ChangeKind::redaction, "redaction"},
                                             {ChangeKind::undo, "undo"},
                                             {ChangeKind::merger, "merger"},
                                             {ChangeKind::division, "division"}}};
};
template <>
struct Names<Turn> {
  static constexpr Table<Turn, 3> all{
      {{Turn::ends, "ends"}, {Turn::begins, "begins"}, {Turn::lapses, "lapses"}}};
};

template <typename Enum>
std::string_view name_of(Enum value) {
  for (auto const& [enumerator, text] : Names<Enum>::all) {
    if (enumerator == value) return text;
  }
  ensure(false, "enumerator without a name");
  return {};
}

}  // namespace

template <typename Enum>
std::optional<Enum> parse(std::string_view text) {
  for (auto const& [enumerator, known] : Names<Enum>::all) {
    if (known == text) return enumerator;
  }
  return std::nullopt;
}

std::string_view name(Severity v) { return name_of(v); }
std::string_view name(ColumnRole v) { return name_of(v); }
std::string_view name(Dialect v) { return name_of(v); }
std::string_view name(Shape v) { return name_of(v); }
std::string_view name(RepairKind v) { return name_of(v); }
std::string_view name(OrganisationKind v) { return name_of(v); }
std::string_view name(GroupingKind v) { return name_of(v); }
std::string_view name(Role v) { return name_of(v); }
std::string_view name(Via v) { return name_of(v); }
std::string_view name(LegalBasis v) { return name_of(v); }
std::string_view name(LegalForm v) { return name_of(v); }
std::string_view name(Level v) { return name_of(v); }
std::string_view name(Obligation v) { return name_of(v); }
std::string_view name(Effect v) { return name_of(v); }
std::string_view name(Status v) { return name_of(v); }
std::string_view name(RuleKind v) { return name_of(v); }
std::string_view name(UnresolvedKind v) { return name_of(v); }
std::string_view name(Visibility v) { return name_of(v); }
std::string_view name(Verdict v) { return name_of(v); }
std::string_view name(ChangeKind v) { return name_of(v); }
std::string_view name(Turn v) { return name_of(v); }

template std::optional<Severity> parse(std::string_view);
template std::optional<ColumnRole> parse(std::string_view);
template std::optional<Dialect> parse(std::string_view);
template std::optional<Shape> parse(std::string_view);
template std::optional<RepairKind> parse(std::string_view);
template std::optional<OrganisationKind> parse(std::string_view);
template std::optional<GroupingKind> parse(std::string_view);
template std::optional<Role> parse(std::string_view);
template std::optional<Via> parse(std::string_view);
template std::optional<LegalBasis> parse(std::string_view);
template std::optional<LegalForm> parse(std::string_view);
template std::optional<Level> parse(std::string_view);
template std::optional<Obligation> parse(std::string_view);
template std::optional<Effect> parse(std::string_view);
template std::optional<Status> parse(std::string_view);
template std::optional<RuleKind> parse(std::string_view);
template std::optional<UnresolvedKind> parse(std::string_view);
template std::optional<Visibility> parse(std::string_view);
template std::optional<Verdict> parse(std::string_view);
template std::optional<ChangeKind> parse(std::string_view);
template std::optional<Turn> parse(std::string_view);

}  // namespace verband
