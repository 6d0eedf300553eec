// SPDX-License-Identifier: EUPL-1.2
#include "publish/sources.hpp"

#include <nlohmann/json.hpp>

namespace verband::publish {

std::string json(std::span<analysis::SourceView const> sources) {
  using Json = nlohmann::ordered_json;
  auto const or_null = [](std::string const& text) {
    return text.empty() ? Json(nullptr) : Json(text);
  };
  Json list = Json::array();
  for (auto const& each : sources) {
    Json object{{"source", each.source->id},
                {"title", each.source->title},
                {"size", each.source->size},
                {"visibility", name(each.source->visibility)},
                {"redacted", or_null(each.source->redacted)},
                {"rows", each.rows}};
    object["owner"] = each.reading == nullptr ? Json(nullptr) : or_null(each.reading->owner);
    object["reference_date"] =
        each.reading == nullptr ? Json(nullptr) : Json(iso(each.reading->reference_date));
    object["format"] = each.reading == nullptr ? Json(nullptr) : Json(each.reading->format);
    object["shape"] = each.reading == nullptr || each.reading->shape == Shape::none
                          ? Json(nullptr)
                          : Json(name(each.reading->shape));
    list.push_back(std::move(object));
  }
  return Json{{"sources", std::move(list)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace verband::publish
