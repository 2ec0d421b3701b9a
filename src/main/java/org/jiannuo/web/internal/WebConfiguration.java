package org.jiannuo.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jiannuo.kernel.County;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How handlers get the signed-in user and give back pages; where static things are. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final Templates templates;
    private final Frames frames;

    WebConfiguration(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageReturnHandler(templates, frames));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInUserParameter());
        resolvers.add(new WordsParameter(frames));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @Configuration(proxyBeanMethods = false)
    static class Shared {
        @Bean
        PublicPaths openFramePaths() {
            return new PublicPaths(
                    List.of("/webjars/**", "/static/**", "/error", "/web/language", "/actuator/health/**"));
        }

        @Bean
        WebMvcRegistrations handlersByModule() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new ModuleHandlers();
                }
            };
        }

        /** The words of the official language, in which documents are written whoever asks for them. */
        @Bean
        Words officialWords(WordsCatalog catalog) {
            return catalog.chinese();
        }

        /** The county whose register this is; first column of every key of a big table. */
        @Bean
        County county(@Value("${jiannuo.county}") String code) {
            return new County(code);
        }
    }

    /** Lets a handler take the words of the reader, for what is not a page. */
    private record WordsParameter(Frames frames) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Words.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
            HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
            if (asked == null) {
                throw new IllegalStateException("Words are given to HTTP requests only.");
            }
            return frames.wordsOf(asked);
        }
    }

    /** Lets a handler take the signed-in user as a parameter. */
    private static final class SignedInUserParameter implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(SignedInUser.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
            return CurrentUser.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
        }
    }
}
