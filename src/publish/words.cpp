// SPDX-License-Identifier: EUPL-1.2
#include "publish/words.hpp"

#include <array>
#include <utility>

namespace verband::publish {
namespace {

template <typename Enum>
struct Words;

template <>
struct Words<LegalBasis> {
  static constexpr std::array<std::pair<LegalBasis, std::string_view>, 3> all{
      {{LegalBasis::not_stated, "niet vermeld"},
       {LegalBasis::public_law, "publiekrechtelijk"},
       {LegalBasis::private_law, "privaatrechtelijk"}}};
};
template <>
struct Words<LegalForm> {
  static constexpr std::array<std::pair<LegalForm, std::string_view>, 19> all{
      {{LegalForm::openbaar_lichaam, "openbaar lichaam"},
       {LegalForm::bedrijfsvoeringsorganisatie, "bedrijfsvoeringsorganisatie"},
       {LegalForm::gemeenschappelijk_orgaan, "gemeenschappelijk orgaan"},
       {LegalForm::centrumregeling, "centrumregeling"},
       {LegalForm::regeling_zonder_meer, "regeling zonder meer"},
       {LegalForm::vereniging, "vereniging"},
       {LegalForm::stichting, "stichting"},
       {LegalForm::naamloze_vennootschap, "naamloze vennootschap"},
       {LegalForm::besloten_vennootschap, "besloten vennootschap"},
       {LegalForm::cooperatie, "coöperatie"},
       {LegalForm::commanditaire_vennootschap, "commanditaire vennootschap"},
       {LegalForm::vennootschap_onder_firma, "vennootschap onder firma"},
       {LegalForm::maatschap, "maatschap"},
       {LegalForm::convenant, "convenant"},
       {LegalForm::europese_groepering_voor_territoriale_samenwerking,
        "Europese groepering voor territoriale samenwerking"},
       {LegalForm::benelux_groepering_voor_territoriale_samenwerking,
        "Benelux-groepering voor territoriale samenwerking"},
       {LegalForm::europese_vennootschap, "Europese vennootschap"},
       {LegalForm::europees_economisch_samenwerkingsverband,
        "Europees economisch samenwerkingsverband"},
       {LegalForm::onderlinge_waarborgmaatschappij, "onderlinge waarborgmaatschappij"}}};
};
template <>
struct Words<Level> {
  static constexpr std::array<std::pair<Level, std::string_view>, 2> all{
      {{Level::execution, "uitvoering"}, {Level::policy, "beleid"}}};
};
template <>
struct Words<Obligation> {
  static constexpr std::array<std::pair<Obligation, std::string_view>, 4> all{
      {{Obligation::not_stated, "niet vermeld"},
       {Obligation::voluntary, "vrijwillig"},
       {Obligation::partly_mandatory, "deels verplicht"},
       {Obligation::mandatory, "verplicht"}}};
};
template <>
struct Words<Effect> {
  static constexpr std::array<std::pair<Effect, std::string_view>, 5> all{
      {{Effect::not_stated, "niet vermeld"},
       {Effect::advisory, "adviserend"},
       {Effect::advisory_but_framing, "adviserend, maar kaderstellend"},
       {Effect::framing, "kaderstellend"},
       {Effect::binding, "bindend"}}};
};
template <>
struct Words<Status> {
  static constexpr std::array<std::pair<Status, std::string_view>, 4> all{
      {{Status::active, "actief"},
       {Status::planned, "in oprichting"},
       {Status::to_be_dissolved, "wordt opgeheven"},
       {Status::dissolved, "opgeheven"}}};
};
template <>
struct Words<Role> {
  static constexpr std::array<std::pair<Role, std::string_view>, 5> all{
      {{Role::participant, "deelnemer"},
       {Role::centre_municipality, "centrumgemeente"},
       {Role::contact_municipality, "contactgemeente"},
       {Role::partner, "partner"},
       {Role::supervisor, "toezichthouder"}}};
};
template <>
struct Words<Via> {
  static constexpr std::array<std::pair<Via, std::string_view>, 4> all{
      {{Via::named, "genoemd"},
       {Via::rule, "volgens een regel"},
       {Via::count, "volgens een aantal"},
       {Via::implied, "eigen gemeente"}}};
};
template <>
struct Words<UnresolvedKind> {
  static constexpr std::array<std::pair<UnresolvedKind, std::string_view>, 6> all{
      {{UnresolvedKind::kind_of_party, "soort partij"},
       {UnresolvedKind::open_ended, "open omschrijving"},
       {UnresolvedKind::organisation, "organisatie zonder code"},
       {UnresolvedKind::foreign, "buiten Nederland"},
       {UnresolvedKind::ambiguous, "meer dan één mogelijk"},
       {UnresolvedKind::unknown, "niet begrepen"}}};
};
template <>
struct Words<ChangeKind> {
  static constexpr std::array<std::pair<ChangeKind, std::string_view>, 8> all{
      {{ChangeKind::release, "naslaggegevens"},
       {ChangeKind::import, "import"},
       {ChangeKind::judgement, "oordeel"},
       {ChangeKind::source, "bron"},
       {ChangeKind::redaction, "verwijdering"},
       {ChangeKind::undo, "ongedaan gemaakt"},
       {ChangeKind::merger, "herindeling"},
       {ChangeKind::division, "indeling"}}};
};
template <>
struct Words<Visibility> {
  static constexpr std::array<std::pair<Visibility, std::string_view>, 3> all{
      {{Visibility::closed, "gesloten"},
       {Visibility::cells, "cellen"},
       {Visibility::open, "openbaar"}}};
};
template <>
struct Words<Severity> {
  static constexpr std::array<std::pair<Severity, std::string_view>, 3> all{
      {{Severity::note, "let op"}, {Severity::doubt, "twijfel"}, {Severity::problem, "probleem"}}};
};
template <>
struct Words<ColumnRole> {
  static constexpr std::array<std::pair<ColumnRole, std::string_view>, 7> all{
      {{ColumnRole::name, "naam"},
       {ColumnRole::purpose, "waarom"},
       {ColumnRole::participants, "wie"},
       {ColumnRole::policy_area, "wat"},
       {ColumnRole::nature, "hoe"},
       {ColumnRole::legal_form, "rechtsvorm"},
       {ColumnRole::extra, "andere kolom"}}};
};
template <>
struct Words<Dialect> {
  static constexpr std::array<std::pair<Dialect, std::string_view>, 4> all{
      {{Dialect::pdfbox, "PDFBox of Tika"},
       {Dialect::pdftotext_plain, "pdftotext"},
       {Dialect::pdftotext_layout, "pdftotext -layout"},
       {Dialect::unknown, "onbekend"}}};
};
template <>
struct Words<Shape> {
  static constexpr std::array<std::pair<Shape, std::string_view>, 7> all{
      {{Shape::none, "geen lijst"},
       {Shape::table, "tabel met een rij per samenwerkingsverband"},
       {Shape::cards, "kaart per samenwerkingsverband"},
       {Shape::outline, "lijst onder koppen"},
       {Shape::list, "genummerde lijst"},
       {Shape::long_form, "tabel met een rij per deelnemer"},
       {Shape::matrix, "tabel met kruisjes"}}};
};
template <>
struct Words<analysis::Standing> {
  static constexpr std::array<std::pair<analysis::Standing, std::string_view>, 3> all{
      {{analysis::Standing::stated, "vermeld"},
       {analysis::Standing::presumed, "vermoed"},
       {analysis::Standing::expected, "verwacht"}}};
};

template <typename Enum>
std::string_view word_of(Enum value) {
  for (auto const& [enumerator, text] : Words<Enum>::all) {
    if (enumerator == value) return text;
  }
  return {};
}

/// Typed text without regard to capitals, with spaces for underscores and hyphens.
std::string plain(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '_' || c == '-') c = ' ';
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace

std::string_view word(LegalBasis v) { return word_of(v); }
std::string_view word(LegalForm v) { return word_of(v); }
std::string_view word(Level v) { return word_of(v); }
std::string_view word(Obligation v) { return word_of(v); }
std::string_view word(Effect v) { return word_of(v); }
std::string_view word(Status v) { return word_of(v); }
std::string_view word(Role v) { return word_of(v); }
std::string_view word(Via v) { return word_of(v); }
std::string_view word(UnresolvedKind v) { return word_of(v); }
std::string_view word(ChangeKind v) { return word_of(v); }
std::string_view word(Visibility v) { return word_of(v); }
std::string_view word(Severity v) { return word_of(v); }
std::string_view word(ColumnRole v) { return word_of(v); }
std::string_view word(Dialect v) { return word_of(v); }
std::string_view word(Shape v) { return word_of(v); }
std::string_view word(analysis::Standing v) { return word_of(v); }

std::string_view word_of_format(std::string_view format) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> all{
      {{"text", "platte tekst"},
       {"pdf", "PDF"},
       {"docx", "Word"},
       {"odt", "OpenDocument-tekst"},
       {"xlsx", "Excel"},
       {"ods", "OpenDocument-rekenblad"},
       {"csv", "CSV"},
       {"html", "HTML"},
       {"markdown", "Markdown"},
       {"json", "JSON"},
       {"xml", "XML"},
       {"old-office", "Office van voor 2007"},
       {"email", "e-mail"},
       {"rtf", "RTF"},
       {"picture", "foto of scan"},
       {"package", "ingepakt bestand"},
       {"binary", "geen tekst"}}};
  for (auto const& [known, text] : all) {
    if (known == format) return text;
  }
  return format;
}

template <typename Enum>
std::optional<Enum> typed(std::string_view text) {
  std::string const wanted = plain(text);
  for (auto const& [enumerator, known] : Words<Enum>::all) {
    if (plain(known) == wanted || plain(name(enumerator)) == wanted) return enumerator;
  }
  return std::nullopt;
}

template <typename Enum>
std::string choices() {
  std::string out;
  for (auto const& [enumerator, known] : Words<Enum>::all) {
    out += (out.empty() ? "" : ", ") + std::string{known};
  }
  return out;
}

template std::optional<LegalBasis> typed(std::string_view);
template std::optional<LegalForm> typed(std::string_view);
template std::optional<Obligation> typed(std::string_view);
template std::optional<Effect> typed(std::string_view);
template std::optional<Status> typed(std::string_view);
template std::optional<Visibility> typed(std::string_view);
template std::string choices<LegalBasis>();
template std::string choices<LegalForm>();
template std::string choices<Obligation>();
template std::string choices<Status>();
template std::string choices<Visibility>();

std::string register_line(Snapshot const& snapshot) {
  auto line = "Uit revisie " + std::to_string(snapshot.revision) + " van het register";
  if (snapshot.atlas != nullptr) {
    line += ", met de lijst van organisaties van " + snapshot.atlas->release;
  }
  return line + ".";
}

}  // namespace verband::publish
