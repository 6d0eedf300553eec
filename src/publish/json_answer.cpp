// SPDX-License-Identifier: EUPL-1.2
// One partnership as JSON: what is stated, what is concluded, and where it stands.
#include "publish/json_answer.hpp"

#include <algorithm>
#include <ranges>

namespace verband::publish {
namespace {

/// The stated text of a role, empty when there is none; of two columns with it the last one counts.
std::string_view text_of(std::span<StatedField const> fields, std::span<Key const> keys,
                         ColumnRole role) {
  for (std::size_t i = fields.size(); i > 0; --i) {
    if (!keys[i - 1].extra && keys[i - 1].text == name(role)) return fields[i - 1].cell.text;
  }
  return {};
}

}  // namespace

std::vector<Key> keys_of(std::span<StatedField const> fields) {
  bool const nature = std::ranges::count(fields, ColumnRole::nature, &StatedField::role) > 0;
  std::vector<Key> keys;
  for (auto const& field : fields) {
    // A column about the legal form alone is what the document says of the nature.
    auto const role =
        field.role == ColumnRole::legal_form && !nature ? ColumnRole::nature : field.role;
    if (role != ColumnRole::extra && role != ColumnRole::legal_form) {
      keys.push_back({.text = std::string{name(role)}});
      continue;
    }
    std::string const header = field.header.empty() ? "kolom" : field.header;
    auto text = header;
    for (int copy = 2; std::ranges::count(keys, text, &Key::text) > 0; ++copy) {
      text = header + " (" + std::to_string(copy) + ")";
    }
    keys.push_back({.text = std::move(text), .extra = true});
  }
  return keys;
}

void Answer::participants(std::string_view key, std::vector<Participant> const& participants) {
  objects(key, participants, [&](Participant const& each) {
    json_.member("code", each.code);
    json_.member("name", each.name);
    json_.member("role", name(each.role));
    json_.member("via", name(each.via));
    json_.member("reason", each.reason);
    if (!each.note.empty()) json_.member("note", each.note);
    if (!each.text.empty()) json_.member("text", each.text);
  });
}

void Answer::unresolved(std::vector<Unresolved> const& unresolved) {
  objects("unresolved", unresolved, [&](Unresolved const& each) {
    json_.member("text", each.text);
    json_.member("kind", name(each.kind));
    json_.member("reason", each.reason);
  });
}

void Answer::rules(std::vector<Rule> const& rules) {
  objects("rules", rules, [&](Rule const& each) {
    json_.member("text", each.text);
    json_.member("kind", name(each.kind));
    or_null("grouping", each.grouping);
    json_.key("expected_count");
    each.expected_count ? json_.value(*each.expected_count) : json_.null();
    if (!each.except.empty()) texts("except", each.except);
    json_.member("reason", each.reason);
  });
}

void Answer::variants(std::vector<Variant> const& variants) {
  json_.object("variants", [&] {
    for (auto each = variants.begin(); each != variants.end(); ++each) {
      auto const same = [&](Variant const& other) { return other.name == each->name; };
      if (std::any_of(variants.begin(), each, same)) continue;
      // Of two with one name the last one counts.
      texts(each->name, std::ranges::find_if(variants | std::views::reverse, same)->participants);
    }
  });
}

/// The typed half of a partnership, in the spelling of the documented format.
void Answer::concluded(Interpretation const& typed) {
  participants("participants", typed.participants);
  participants("participants_optional", typed.optional_participants);
  unresolved(typed.unresolved);
  rules(typed.rules);
  variants(typed.variants);
  json_.member("legal_basis", name(typed.legal_basis));
  or_null("legal_form", typed.legal_form ? name(*typed.legal_form) : std::string_view{});
  json_.array("levels", [&] {
    for (auto const each : typed.levels) json_.value(name(each));
  });
  json_.member("obligation", name(typed.obligation));
  json_.member("effect", name(typed.effect));
  json_.member("status", name(typed.status));
  or_null("parent", typed.parent);
  texts("alignment", typed.alignment);
  texts("mentions", typed.mentions);
  json_.member("policy_all", typed.policy_all);
  texts("policy_areas", typed.policy_areas);
  texts("policy_unmapped", typed.policy_unmapped);
  texts("tasks", typed.tasks);
  json_.object("reasons", [&] {
    for (auto const& [field, reason] : typed.reasons) json_.member(field, reason);
  });
}

/// The stated half: one text per role, other columns under `extra` by their header.
void Answer::stated(std::span<StatedField const> fields, std::span<Key const> keys) {
  for (auto const role : {ColumnRole::purpose, ColumnRole::participants, ColumnRole::policy_area,
                          ColumnRole::nature}) {
    json_.member(name(role), text_of(fields, keys, role));
  }
  json_.object("extra", [&] {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (keys[i].extra) json_.member(keys[i].text, fields[i].cell.text);
    }
  });
}

void Answer::doubts(std::span<StatedField const> fields, std::span<Key const> keys,
                    Interpretation const& typed) {
  auto const doubt = [&](std::string_view field, std::string_view reason, Cell const* cell) {
    json_.object([&] {
      json_.member("field", field);
      json_.member("reason", reason);
      if (cell != nullptr) place(cell->place);
    });
  };
  auto const cell_of = [&](std::string_view field) -> Cell const* {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (keys[i].text == field) return &fields[i].cell;
    }
    return nullptr;
  };
  json_.array("doubts", [&] {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      for (auto const& reason : fields[i].cell.doubts) doubt(keys[i].text, reason, &fields[i].cell);
    }
    for (auto const& each : typed.doubts) doubt(each.field, each.reason, cell_of(each.field));
  });
}

void Answer::repairs(std::span<StatedField const> fields) {
  json_.array("repairs", [&] {
    for (auto const& field : fields) {
      for (auto const& repair : field.cell.repairs) {
        json_.object([&] {
          json_.member("field", name(field.role));
          json_.member("kind", name(repair.kind));
          // Only texts have bytes of their own; elsewhere the cell is the place.
          if (std::holds_alternative<TextPlace>(field.cell.place)) {
            json_.member("begin", repair.raw.begin);
            json_.member("end", repair.raw.end);
          } else {
            place(field.cell.place);
          }
          json_.member("before", repair.before);
          json_.member("after", repair.after);
        });
      }
    }
  });
}

void Answer::parts(TextPlace const& place) {
  for (auto const& span : place.spans) {
    json_.array([&] {
      json_.value(span.begin);
      json_.value(span.end);
    });
  }
}

void Answer::parts(PagePlace const& place) {
  for (auto const& [page, box] : place.boxes) {
    json_.object([&] {
      json_.member("page", page);
      json_.array("box", [&] {
        for (auto const side : {box.left, box.top, box.right, box.bottom}) json_.value(side);
      });
    });
  }
}

void Answer::parts(SheetPlace const& place) {
  json_.object([&] {
    json_.member("sheet", place.sheet);
    json_.member("row", place.row);
    json_.member("column", place.column);
    json_.member("rows", place.rows);
    json_.member("columns", place.columns);
  });
}

void Answer::parts(NodePlace const& place) {
  json_.object([&] { json_.member("node", place.path); });
}

/// Where a cell stood, as an array: of [begin, end) in bytes, or of one object for each place.
void Answer::place(Place const& place) {
  json_.array("place", [&] { std::visit([&](auto const& each) { parts(each); }, place); });
}

void Answer::cells(std::span<StatedField const> fields) {
  objects("cells", fields, [&](StatedField const& field) {
    json_.member("field", name(field.role));
    json_.member("header", field.header);
    json_.member("confidence", field.cell.confidence);
    place(field.cell.place);
  });
}

/// The fields of one row, within the object that holds them.
void Answer::row(std::uint32_t number, std::uint32_t page, std::span<StatedField const> fields,
                 Interpretation const& typed) {
  auto const keys = keys_of(fields);
  auto const name_text = text_of(fields, keys, ColumnRole::name);
  json_.member("row", number);
  json_.member("page", page);
  json_.member("name", name_text.empty() ? typed.name : name_text);
  or_null("abbreviation", typed.abbreviation);
  stated(fields, keys);
  concluded(typed);
  doubts(fields, keys, typed);
  repairs(fields);
  cells(fields);
}

}  // namespace verband::publish
