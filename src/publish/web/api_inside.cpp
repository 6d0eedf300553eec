// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/api_inside.hpp"

#include "publish/web/api_words.hpp"

namespace verband::publish {

std::string api_address(ApiView const& view, std::string_view path, Parameters const& parameters) {
  return std::string{view.base} + link(*view.request, path, parameters);
}

namespace api {
namespace {

void span(JsonWriter& json, Span const& where) {
  json.member("begin", where.begin);
  json.member("einde", where.end);
}

void place(JsonWriter& json, Place const& place) {
  json.object("plaats", [&] {
    if (auto const* text = std::get_if<TextPlace>(&place)) {
      json.member("soort", "tekst");
      objects(json, "stukken", text->spans, [&](Span const& each) { span(json, each); });
    } else if (auto const* page = std::get_if<PagePlace>(&place)) {
      json.member("soort", "bladzijde");
      objects(json, "vakken", page->boxes, [&](PageBox const& each) {
        json.member("bladzijde", each.page);
        json.member("links", each.box.left);
        json.member("boven", each.box.top);
        json.member("rechts", each.box.right);
        json.member("onder", each.box.bottom);
      });
    } else if (auto const* sheet = std::get_if<SheetPlace>(&place)) {
      json.member("soort", "rekenblad");
      json.member("blad", sheet->sheet);
      json.member("rij", sheet->row);
      json.member("kolom", sheet->column);
      json.member("rijen", sheet->rows);
      json.member("kolommen", sheet->columns);
    } else {
      json.member("soort", "knoop");
      json.member("pad", std::get<NodePlace>(place).path);
    }
  });
}

}  // namespace

void or_null(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  text.empty() ? json.null() : json.value(text);
}

void or_null(JsonWriter& json, std::string_view key, Date day) {
  or_null(json, key, day == Date::min() || day == Date::max() ? std::string{} : iso(day));
}

void texts(JsonWriter& json, std::string_view key, std::vector<std::string> const& list) {
  json.array(key, [&] {
    for (auto const& each : list) json.value(each);
  });
}

void question(JsonWriter& json, ApiView const& view) {
  auto const& request = *view.request;
  json.member("op", iso(request.day));
  or_null(json, "bekend", request.known.value_or(Date::max()));
  json.member("revisie", request.snapshot().revision);
}

void organisation(JsonWriter& json, ApiView const& view, std::string_view code) {
  json.member("code", code);
  json.member("naam", full_name(view.request->atlas(), code));
  json.member("url", api_address(view, "/v1/organisaties/" + percent_encoded(code)));
}

void organisation(JsonWriter& json, ApiView const& view, std::string_view key,
                  std::string_view code) {
  json.key(key);
  if (code.empty()) {
    json.null();
  } else {
    json.object([&] { organisation(json, view, code); });
  }
}

void source(JsonWriter& json, ApiView const& view, std::string_view id) {
  auto const& all = view.request->snapshot().sources;
  auto const at = all.find(id);
  json.member("id", id);
  json.member("titel", at == all.end() ? id : std::string_view{at->second.title});
  json.member("url", api_address(view, "/v1/bronnen/" + std::string{id}));
}

void partnership(JsonWriter& json, ApiView const& view, Partnership const* partnership,
                 std::string_view name) {
  if (partnership == nullptr) {
    json.null();
    return;
  }
  json.object([&] {
    json.member("uri", partnership->uri);
    json.member("slug", partnership->slug);
    json.member("naam", name);
    json.member("url", api_address(view, api_path(*partnership)));
  });
}

void cells(JsonWriter& json, Account const& account) {
  objects(json, "cellen", account.stated, [&](StatedField const& field) {
    json.member("veld", api_word(field.role));
    or_null(json, "kop", field.header);
    json.member("tekst", field.cell.text);
    json.member("zekerheid", field.cell.confidence);
    place(json, field.cell.place);
    objects(json, "herstellingen", field.cell.repairs, [&](Repair const& each) {
      json.member("soort", api_word(each.kind));
      json.member("voor", each.before);
      json.member("na", each.after);
      json.member("reden", each.reason);
      span(json, each.raw);
    });
    texts(json, "twijfels", field.cell.doubts);
  });
}

}  // namespace api
}  // namespace verband::publish
