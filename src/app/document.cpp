// SPDX-License-Identifier: EUPL-1.2
#include "app/document.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <span>

#include "app/document_files.hpp"
#include "app/pdf_program.hpp"
#include "ingest/read/kind.hpp"
#include "model/wording.hpp"
#include "publish/package.hpp"
#include "registry/fold.hpp"

namespace verband::app {
namespace {

constexpr std::array<std::pair<std::string_view, ColumnRole>, 7> column_names{
    {{"name", ColumnRole::name},
     {"purpose", ColumnRole::purpose},
     {"participants", ColumnRole::participants},
     {"policy", ColumnRole::policy_area},
     {"nature", ColumnRole::nature},
     {"form", ColumnRole::legal_form},
     {"extra", ColumnRole::extra}}};

/// Other organisations that the typed name fits just as well: namesakes of the same kind.
std::string namesakes(std::span<reference::Candidate const> candidates) {
  auto const& first = candidates.front();
  std::string text;
  std::size_t many = 0;
  for (auto const& each : candidates) {
    if (each.organisation == nullptr || each.organisation->kind != first.organisation->kind ||
        each.how != first.how || each.alive != first.alive || each.distance != first.distance) {
      continue;
    }
    text += (text.empty() ? "" : ", ") + full_name(*each.organisation) + " (" +
            each.organisation->code + ")";
    ++many;
  }
  return many > 1 ? text : std::string{};
}

/// The roles in "name,purpose,…", or the word that is none.
std::optional<std::string> parse_columns(std::string_view text, std::vector<ColumnRole>& roles) {
  while (!text.empty()) {
    auto const comma = text.find(',');
    std::string_view word = text.substr(0, comma);
    while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
    while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
    auto const known =
        std::ranges::find(column_names, word, &std::pair<std::string_view, ColumnRole>::first);
    if (known == column_names.end()) return std::string{word};
    roles.push_back(known->second);
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return std::nullopt;
}

std::string listed(Atlas const& atlas, std::vector<std::string> const& codes) {
  std::vector<std::string> names;
  for (auto const& code : codes) {
    auto const* const each = atlas.organisation(code);
    names.push_back(each == nullptr ? code : each->name);
  }
  return enumerated(names);
}

constexpr std::size_t megabyte = std::size_t{1024} * 1024;
constexpr std::size_t always_read = 16 * megabyte;  // whatever it is

/// From where on a file is larger than any annex is, by how it begins: pictures and letters make
/// PDFs and Office files large, a text of that size is something else.
std::size_t largest(std::string_view begin) {
  using enum ingest::FileKind;
  auto const kind = ingest::file_kind(begin);
  bool const office = kind == docx || kind == odt || kind == xlsx || kind == ods || kind == package;
  bool const large = office || kind == pdf || begin.starts_with('{');
  // The export of the national register holds every organisation too.
  return kind == xml ? 256 * megabyte : large ? 64 * megabyte : always_read;
}

/// Files up to `small` bytes are read whole; of a larger one `limit` gives how many bytes are read
/// at most, by how it begins.
template <typename Limit>
Bytes read_whole(std::string const& file, std::istream& in, std::size_t small, Limit const& limit) {
  Bytes result;
  std::string const quoted = "„" + file + "”";
  std::ifstream opened;
  if (file != "-") {
    std::error_code failed;
    auto const status = std::filesystem::status(file, failed);
    if (!std::filesystem::exists(status)) {
      return {.trouble = "Het bestand " + quoted + " is er niet. Kijk of de naam klopt."};
    }
    if (std::filesystem::is_directory(status)) {
      return {.trouble =
                  quoted + " is een map. Geef de bestanden erin, bijvoorbeeld " + file + "/*.txt"};
    }
    opened.open(file, std::ios::binary);
    if (!opened) {
      return {.trouble =
                  "Het bestand " + quoted + " kan niet worden geopend. Mag u het wel lezen?"};
    }
  }
  std::istream& from = file == "-" ? in : opened;
  std::array<char, 65536> buffer{};
  std::size_t most = 0;
  while (from.read(buffer.data(), buffer.size()) || from.gcount() > 0) {
    result.bytes.append(buffer.data(), static_cast<std::size_t>(from.gcount()));
    if (result.bytes.size() <= small) continue;
    if (most == 0) most = limit(std::string_view{result.bytes}.substr(0, buffer.size()));
    if (result.bytes.size() > most) {
      return {.trouble = "Het bestand " + quoted + " is groter dan " +
                         std::to_string(most / megabyte) +
                         " MB. Zo groot is een bijlage niet; geef alleen het deel met de tabel."};
    }
  }
  if (from.bad()) return {.trouble = "Het bestand " + quoted + " kan niet worden gelezen."};
  return result;
}

}  // namespace

Knowledge embedded_knowledge(Use use, std::vector<RegionDivision> divisions) {
  Snapshot none;
  for (auto& each : divisions) none.divisions[each.id] = std::move(each);
  registry::furnish(none, reference::load(reference::embedded_release()));
  auto const& atlas = none.atlas;
  Knowledge knowledge{.base = none.base, .atlas = atlas, .gazetteer = reference::Gazetteer{atlas}};
  if (use == Use::names) return knowledge;
  knowledge.reader.lexicon.add_names(knowledge.gazetteer.spellings());
  knowledge.reader.pdf = read_pdf_glyphs;
  for (auto const& each : atlas->policy_areas) knowledge.reader.themes[each.id] = each.label;
  return knowledge;
}

Bytes bytes_of(std::string const& file, std::istream& in, std::size_t limit) {
  return read_whole(file, in, limit, [&](std::string_view) { return limit; });
}

namespace {

/// The tables of a national register in a folder, as one zip file; the same tables give the same
/// bytes.
Bytes register_folder_bytes(std::string const& folder, std::istream& in) {
  std::vector<publish::Part> parts;
  for (auto const* const name : {"gr_regelingen.csv", "gr_deelnemers.csv", "gr_bevoegdheden.csv",
                                 "samenwerkingsorganen.csv"}) {
    auto const path = std::filesystem::path{folder} / name;
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) continue;
    auto part = read_whole(path.string(), in, always_read, largest);
    if (!part.trouble.empty()) return part;
    parts.push_back({.name = name, .bytes = std::move(part.bytes)});
  }
  return {.bytes = publish::package(parts)};
}

}  // namespace

Bytes document_bytes(std::string const& file, std::istream& in) {
  if (file != "-" && is_register_folder(file)) return register_folder_bytes(file, in);
  return read_whole(file, in, always_read, largest);
}

Named organisation_named(std::string_view typed, Knowledge const& knowledge, Date day) {
  std::string code{typed};
  for (char& c : code) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  Organisation const* found = knowledge.atlas->organisation(code);
  std::string note;
  if (found == nullptr) {
    auto const candidates = knowledge.gazetteer.nearest(typed, day);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      auto const& candidate = candidates[i];
      if (candidate.organisation == nullptr) continue;
      if (auto const several = namesakes(std::span{candidates}.subspan(i)); !several.empty()) {
        return {.trouble = "Er zijn meer organisaties met de naam „" + std::string{typed} +
                           "”: " + several + ". Geef de code."};
      }
      found = candidate.organisation;
      if (candidate.how == reference::How::misspelled) {
        note = "„" + std::string{typed} + "” is gelezen als " + found->name + ". ";
      }
      break;
    }
  }
  if (found == nullptr) {
    return {.trouble = "De organisatie „" + std::string{typed} +
                       "” staat niet in de naslaggegevens. Controleer de naam, of geef de code, "
                       "bijvoorbeeld gm0014."};
  }
  if (found->period.contains(day)) return {.code = found->code, .note = note};
  note += found->name;
  if (day < found->period.from) {
    note += " bestond op " + dutch(day) + " nog niet; wel sinds " + dutch(found->period.from) + ".";
  } else {
    auto const now = knowledge.atlas->alive(found->code, day);
    note += " bestaat sinds " + dutch(found->period.to) + " niet meer";
    note += now.empty() ? "."
                        : "; het gebied hoort op " + dutch(day) + " bij " +
                              listed(*knowledge.atlas, now) + ".";
  }
  return {.code = found->code, .note = note};
}

DocumentRequest understood(DocumentOptions const& options, Knowledge const& knowledge, Date today) {
  DocumentRequest request;
  if (!options.on.empty()) {
    request.on = parse_date(options.on);
    if (!request.on) {
      request.trouble =
          "De datum „" + options.on +
          "” bestaat niet of is niet te lezen. Schrijf hem als 2015-01-31 of 31-1-2015.";
      return request;
    }
  }
  if (!options.owner.empty()) {
    auto const named = organisation_named(options.owner, knowledge, request.on.value_or(today));
    if (!named.trouble.empty()) {
      request.trouble = named.trouble;
      return request;
    }
    request.owner = named.code;
  }
  if (!options.columns.empty()) {
    if (auto const wrong = parse_columns(options.columns, request.reading.columns)) {
      request.trouble =
          "De kolom „" + *wrong +
          "” is onbekend. Kies uit: name, purpose, participants, policy, nature, form, "
          "extra; met komma's ertussen.";
      return request;
    }
  }
  for (auto const role : request.reading.columns) {
    request.canonical += (request.canonical.empty() ? "columns=" : ",") + std::string{name(role)};
  }
  return request;
}

ReadDocument read_document(std::string const& file, std::string_view bytes,
                           DocumentRequest const& request, Knowledge const& knowledge, Date today) {
  ReadDocument result;
  result.file = file;
  result.draft = ingest::read(bytes, knowledge.reader, request.reading);
  // An export of a register says itself whose document it was, and of which day.
  bool const owner_said = request.owner.empty() && !result.draft.owner.empty() &&
                          knowledge.atlas->organisation(result.draft.owner) != nullptr;
  bool const day_said = !request.on && result.draft.on.has_value();
  result.resolved = resolve::resolve(result.draft, knowledge.gazetteer,
                                     {.owner = owner_said ? result.draft.owner : request.owner,
                                      .on = day_said ? result.draft.on : request.on,
                                      .today = today,
                                      .title = std::filesystem::path{file}.stem().string()});
  auto& context = result.resolved.context;
  if (owner_said) context.owner_reason = "De uitvoer noemt deze gemeente als eigenaar.";
  if (day_said) context.date_reason = result.draft.on_reason;
  result.findings = result.draft.findings;
  result.findings.insert(result.findings.end(), result.resolved.findings.begin(),
                         result.resolved.findings.end());
  return result;
}

}  // namespace verband::app
