// SPDX-License-Identifier: EUPL-1.2
#include "app/document.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <span>

#include "app/pdf_program.hpp"

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
  for (auto const& each : candidates) {
    if (each.organisation == nullptr || each.organisation->kind != first.organisation->kind ||
        each.how != first.how || each.alive != first.alive || each.distance != first.distance) {
      continue;
    }
    text += (text.empty() ? "" : ", ") + full_name(*each.organisation) + " (" +
            each.organisation->code + ")";
  }
  return text.find(", ") == std::string::npos ? std::string{} : text;
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
  std::string text;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    auto const* const each = atlas.organisation(codes[i]);
    text += (i == 0                  ? ""
             : i + 1 == codes.size() ? " en "
                                     : ", ") +
            (each == nullptr ? codes[i] : each->name);
  }
  return text;
}

}  // namespace

Knowledge embedded_knowledge(Use use) {
  auto atlas = reference::load(reference::embedded_release());
  Knowledge knowledge{.atlas = atlas, .gazetteer = reference::Gazetteer{atlas}};
  if (use == Use::names) return knowledge;
  knowledge.reader.lexicon.add_names(knowledge.gazetteer.spellings());
  knowledge.reader.pdf = read_pdf_glyphs;
  return knowledge;
}

Bytes bytes_of(std::string const& file, std::istream& in, std::size_t limit) {
  Bytes result;
  std::string const quoted = "„" + file + "”";
  auto const too_large = "Het bestand " + quoted + " is groter dan " +
                         std::to_string(limit / (std::size_t{1024} * 1024)) +
                         " MB. Zo groot is een bijlage niet; geef alleen het deel met de tabel.";
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
    if (std::filesystem::is_regular_file(status) &&
        std::filesystem::file_size(file, failed) > limit) {
      return {.trouble = too_large};
    }
    opened.open(file, std::ios::binary);
    if (!opened) {
      return {.trouble =
                  "Het bestand " + quoted + " kan niet worden geopend. Mag u het wel lezen?"};
    }
  }
  std::istream& from = file == "-" ? in : opened;
  std::array<char, 65536> buffer{};
  while (from.read(buffer.data(), buffer.size()) || from.gcount() > 0) {
    result.bytes.append(buffer.data(), static_cast<std::size_t>(from.gcount()));
    if (result.bytes.size() > limit) return {.trouble = too_large};
  }
  if (from.bad()) return {.trouble = "Het bestand " + quoted + " kan niet worden gelezen."};
  return result;
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
  result.resolved = resolve::resolve(result.draft, knowledge.gazetteer,
                                     {.owner = request.owner, .on = request.on, .today = today});
  result.findings = result.draft.findings;
  result.findings.insert(result.findings.end(), result.resolved.findings.begin(),
                         result.resolved.findings.end());
  return result;
}

}  // namespace verband::app
