// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/register_xml.hpp"

#include <string>
#include <utility>
#include <vector>

#include "ingest/read/prose.hpp"
#include "ingest/read/xml_parts.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

using enum RegisterField;

/// All text within an element, white space tidied.
std::string text_of(pugi::xml_node node) {
  Prose prose{false};
  auto const walk = [&](auto const& self, pugi::xml_node at) -> void {
    for (auto const part : at.children()) {
      if (part.type() == pugi::node_element) {
        if (local_name(part) == "br" || local_name(part) == "p") prose.line();
        self(self, part);
      } else {
        prose.add(part.value());
      }
    }
  };
  walk(walk, node);
  return prose.text();
}

/// Texts of the children of that name, divided by "; ".
std::string texts_of(pugi::xml_node holder, std::string_view name) {
  std::string texts;
  for (auto const each : holder.children()) {
    if (local_name(each) != name) continue;
    if (auto const text = text_of(each); !text.empty()) {
      texts += (texts.empty() ? "" : "; ") + text;
    }
  }
  return texts;
}

class ArrangementReader {
 public:
  ArrangementReader(pugi::xml_node node, std::string path) : node_{node}, path_{std::move(path)} {}

  RegisterRow read() {
    plain();
    form();
    period();
    versions();
    lists();
    themes();
    participants();
    place_of_business();
    return std::move(row_);
  }

 private:
  void put(RegisterField field, std::string text, std::string_view at) {
    if (text.empty()) return;
    row_.cells.insert_or_assign(
        field, Cell{.text = std::move(text), .place = NodePlace{path_ + "/" + std::string{at}}});
  }
  std::string text(std::string_view name) const { return text_of(child(node_, name)); }
  void put(RegisterField field, std::string_view name) { put(field, text(name), name); }

  void plain() {
    auto const number = std::string{attribute(node_, "systeemId")};
    row_.entry.id = register_id(number);
    put(RegisterField::number, number, "@systeemId");
    put(title, "titel");
    put(short_title, "citeertitel");
    put(abbreviation, "afkorting");
    row_.entry.abbreviation = text("afkorting");
    put(purpose, "doel");
    put(body, "regionaalSamenwerkingsorgaan");
    row_.entry.body = tooi_code(
        attribute(child(node_, "regionaalSamenwerkingsorgaan"), "resourceIdentifierTOOI"));
    put(holder, "bronhouder");
    put(verified, "datumTerVerificatie");
    put(changed, "datumMutatie");
    row_.changed = parse_iso_date(text("datumMutatie").substr(0, 10));
  }

  void form() {
    auto const node = child(node_, "samenwerkingsvorm");
    put(RegisterField::form, "samenwerkingsvorm");
    row_.entry.form = form_code(attribute(node, "afkorting"), text_of(node));
    put(powers_by, texts_of(child(node_, "bevoegdheidsverkrijgingen"), "bevoegdheidsverkrijging"),
        "bevoegdheidsverkrijgingen");
  }

  void period() {
    put(in_force, "datumInwerkingtreding");
    put(until, "datumUitwerkingtreding");
    read_period(row_, text("datumInwerkingtreding"), text("datumUitwerkingtreding"));
  }

  void versions() {
    for (auto const& [name, field, id] :
         {std::tuple{"previousVersion", previous, &row_.entry.previous},
          std::tuple{"nextVersion", next, &row_.entry.next}}) {
      auto const number = std::string{attribute(child(node_, name), "systeemId")};
      put(field, number, name);
      *id = register_id(number);
    }
  }

  void lists() {
    put(decisions, texts_of(child(node_, "instellingsbesluiten"), "referentie"),
        "instellingsbesluiten");
    std::string grounds;
    for (auto const each : child(node_, "wettelijkeGrondslagen").children()) {
      auto const name = local_name(each);
      if (name != "wettelijkeGrondslag" && name != "wettelijkVoorschrift") continue;
      auto const head = text_of(child(each, "opschrift"));
      if (!head.empty()) grounds += (grounds.empty() ? "" : "; ") + head;
    }
    put(legal_grounds, grounds, "wettelijkeGrondslagen");
    std::string articles;
    for (auto const each : child(node_, "bevoegdheden").children()) {
      if (local_name(each) != "bevoegdheid") continue;
      articles += (articles.empty() ? "" : "\n") + text_of(child(each, "kopArtikel")) + "\n" +
                  text_of(child(each, "inhoudArtikel"));
    }
    put(powers, articles, "bevoegdheden");
  }

  void themes() {
    auto const holder = child(node_, "beleidsterreinen");
    put(RegisterField::themes, texts_of(holder, "beleidsterrein"), "beleidsterreinen");
    for (auto const each : holder.children()) {
      if (local_name(each) != "beleidsterrein") continue;
      std::string id{attribute(each, "resourceIdentifier")};
      id.erase(0, id.rfind('/') + 1);
      if (!id.empty()) row_.entry.themes.push_back(std::move(id));
    }
  }

  void participants() {
    std::string names;
    for (auto const each : child(node_, "deelnemendeOrganisaties").children()) {
      if (local_name(each) != "deelnemendeOrganisatie") continue;
      EntryParticipant one{
          .name = text_of(child(each, "naam")),
          .code = tooi_code(attribute(each, "resourceIdentifierTOOI")),
          .joined = parse_iso_date(text_of(child(each, "toetredingsDatum")).substr(0, 10))
                        .value_or(Date::min()),
          .share = text_of(child(each, "verdeelsleutel")),
          .bodies = texts_of(child(each, "bestuursorganen"), "bestuursorgaan")};
      if (one.name.empty()) one.name = text_of(each);
      if (one.name.empty()) continue;
      names += (names.empty() ? "" : "; ") + one.name;
      row_.entry.participants.push_back(std::move(one));
    }
    put(RegisterField::participants, names, "deelnemendeOrganisaties");
  }

  void place_of_business() {
    auto const first = child(child(node_, "adressen"), "adres");
    std::string where;
    for (auto const* const name : {"straat", "huisnummer", "toevoeging", "postcode", "plaats"}) {
      auto const part = text_of(child(first, name));
      if (!part.empty()) where += (where.empty() ? "" : " ") + part;
    }
    put(address, where, "adressen");
    std::string sites;
    for (auto const each : child(child(node_, "contact"), "internetadressen").children()) {
      auto const url = text_of(child(each, "url"));
      if (!url.empty()) sites += (sites.empty() ? "" : "; ") + url;
    }
    put(website, sites, "contact/internetadressen");
  }

  pugi::xml_node node_;
  std::string path_;
  RegisterRow row_{};
};

}  // namespace

std::optional<Draft> read_register_xml(std::string_view bytes, ThemeLabels const& labels,
                                       Limits const& limits) {
  constexpr std::size_t begin = std::size_t{16} * 1024;
  if (bytes.substr(0, begin).find("overheidsorganisaties") == std::string_view::npos) {
    return std::nullopt;
  }
  if (bytes.size() > limits.unpacked) return register_draft({}, labels, {too_large()});
  auto tree = xml_tree(bytes, limits);
  auto const root = tree.value.document_element();
  if (tree.findings.empty() && local_name(root) != "overheidsorganisaties") return std::nullopt;
  std::vector<RegisterRow> rows;
  for (auto const group : root.children()) {
    auto const name = local_name(group);
    if (!name.starts_with("gemeenschappelijkeRegelingen")) continue;
    std::size_t number = 0;
    for (auto const each : group.children()) {
      if (local_name(each) != "regeling") continue;
      ++number;
      rows.push_back(
          ArrangementReader{each, std::string{name} + "/regeling[" + std::to_string(number) + "]"}
              .read());
    }
  }
  if (rows.empty() && tree.findings.empty()) {
    tree.findings.push_back(
        problem("no-arrangements",
                "Dit is een uitvoer van het register van overheidsorganisaties zonder "
                "gemeenschappelijke regelingen. Kies bij het ophalen de uitvoer mét regelingen."));
  }
  return register_draft(std::move(rows), labels, std::move(tree.findings));
}

}  // namespace verband::ingest
